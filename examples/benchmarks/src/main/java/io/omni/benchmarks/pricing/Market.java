package io.omni.benchmarks.pricing;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Get;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Part;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.SegmentId;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopper;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.Stacking;
import io.omni.loyalty.promotion.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A shop made up from a seed: articles in categories, baskets, and twenty kinds of promotions in equal numbers. */
final class Market {

    /** So many promotions have all kinds; what there are more of is about some goods, for nobody takes something off all of them a thousand times. */
    private static final int USUAL = 200;

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChannelId WEB = new ChannelId("web");

    private final Random random;
    private final int categories;
    private final long[] prices;

    Market(long seed, int articles, int categories) {
        this.random = new Random(seed);
        this.categories = categories;
        this.prices = new long[articles];
        for (int i = 0; i < articles; i++) {
            prices[i] = 99 + 10L * random.nextInt(250);
        }
    }

    Shopping basket(int lines, int mostUnits) {
        List<GoodsLine> goods = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            int article = random.nextInt(prices.length);
            goods.add(GoodsLine.of(i, "sku-" + article, 1 + random.nextInt(mostUnits), pence(prices[article]))
                    .in("shop", "category-" + article % categories));
        }
        Shopper shopper =
                Shopper.UNKNOWN.presenting("CODE-" + random.nextInt(10)).in("members");
        return Shopping.of(WEB, NOON, goods.toArray(GoodsLine[]::new))
                .delivered("standard", pence(495))
                .by(shopper);
    }

    RuleSet rules(int count) {
        List<Promotion> promotions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            promotions.add(promotion("p" + i, i < USUAL ? i % 20 : i % 16));
        }
        return new RuleSet(promotions, List.of());
    }

    private Promotion promotion(String id, int kind) {
        return switch (kind) {
            case 0, 1, 2, 3, 4, 5, 6 -> Promotion.of(id, new Effect.EachUnit(article(), percent(10, 40)));
            case 7, 8 -> Promotion.of(id, new Effect.EachUnit(category(), percent(5, 20)));
            case 9, 10, 11 ->
                Promotion.of(id, new Effect.BuyGet(new Part(category(), 2), new Get.Cheapest(1), Reduction.FREE));
            case 12, 13 ->
                Promotion.of(id, new Effect.Bundle(List.of(new Part(category(), 3)), Reduction.price(pence(900))));
            case 14 ->
                Promotion.of(
                        id,
                        new Effect.Bundle(List.of(new Part(article(), 1), new Part(category(), 1)), percent(15, 30)));
            case 15 ->
                Promotion.of(
                        id,
                        new Effect.BuyGet(
                                new Part(article(), 1), new Get.Other(new Part(category(), 1)), percent(20, 60)));
            default -> offAll(id, kind);
        };
    }

    private Promotion offAll(String id, int kind) {
        return switch (kind) {
            case 16 ->
                Promotion.of(
                                id,
                                new Effect.OffTotal(
                                        Selector.EVERYTHING,
                                        Basis.BEFORE_DISCOUNTS,
                                        List.of(
                                                new Tier(pence(5_000), percent(2, 5)),
                                                new Tier(pence(15_000), percent(6, 9)))))
                        .when(new Condition.InSegments(Set.of(new SegmentId("members"))));
            case 17 ->
                Promotion.of(id, Effect.OffTotal.flat(Selector.EVERYTHING, percent(5, 15), pence(0)))
                        .when(new Condition.WithCode(Set.of(new CouponCode("CODE-" + random.nextInt(30)))));
            case 18 ->
                Promotion.of(id, new Effect.OffDelivery(Reduction.FREE))
                        .when(new Condition.Spend(
                                Selector.EVERYTHING, pence(2_000 + random.nextInt(30_000)), Basis.AFTER_EARLIER_LANES));
            default ->
                Promotion.of(id, new Effect.Gift(new Sku("gift"), Quantity.ONE, pence(100 + random.nextInt(400))))
                        .when(new Condition.Spend(category(), pence(2_000), Basis.BEFORE_DISCOUNTS))
                        .stacking(Stacking.oneOf("gifts"));
        };
    }

    private Selector article() {
        return Selector.skus("sku-" + random.nextInt(prices.length));
    }

    private Selector category() {
        return Selector.category("shop", "category-" + random.nextInt(categories));
    }

    private Reduction percent(int from, int to) {
        return Reduction.percent(Integer.toString(from + random.nextInt(to - from + 1)));
    }

    private static Money pence(long units) {
        return Money.ofMinor("GBP", units);
    }
}
