package io.omni.loyalty.promotion;

import static io.omni.loyalty.promotion.RandomShopping.NOON;
import static io.omni.loyalty.promotion.RandomShopping.WEB;
import static io.omni.loyalty.promotion.RandomShopping.pence;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A shop of a usual size: 240 articles in 24 categories, each with reductions, multi-buys, bundles, and something off the whole. */
final class EverydayShopping {

    private static final int CATEGORIES = 24;
    private static final int ARTICLES = 240;

    private final Random random;
    private final long[] prices = new long[ARTICLES];

    EverydayShopping(Random random) {
        this.random = random;
        for (int i = 0; i < ARTICLES; i++) {
            prices[i] = 99 + 10L * random.nextInt(250);
        }
    }

    Shopping shopping(int lines) {
        List<GoodsLine> goods = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            int article = random.nextInt(ARTICLES);
            goods.add(GoodsLine.of(i, "sku-" + article, 1 + random.nextInt(3), pence(prices[article]))
                    .in("shop", "category-" + article % CATEGORIES));
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
            promotions.add(promotion("p" + i, i % 20));
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
            case 16 ->
                Promotion.of(
                                id,
                                new Effect.OffTotal(
                                        Selector.EVERYTHING,
                                        Basis.BEFORE_DISCOUNTS,
                                        List.of(
                                                new Tier(pence(5_000), percent(2, 5)),
                                                new Tier(pence(15_000), percent(6, 9)))))
                        .when(new Condition.InSegments(java.util.Set.of(new SegmentId("members"))));
            case 17 ->
                Promotion.of(id, Effect.OffTotal.flat(Selector.EVERYTHING, percent(5, 15), pence(0)))
                        .when(new Condition.WithCode(java.util.Set.of(new CouponCode("CODE-" + random.nextInt(30)))));
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
        return Selector.skus("sku-" + random.nextInt(ARTICLES));
    }

    private Selector category() {
        return Selector.category("shop", "category-" + random.nextInt(CATEGORIES));
    }

    private Reduction percent(int from, int to) {
        return Reduction.percent(Integer.toString(from + random.nextInt(to - from + 1)));
    }
}
