package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up small baskets and rule sets in which promotions compete in every way there is. */
final class RandomShopping {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final ChannelId WEB = new ChannelId("web");
    private static final List<String> CATEGORIES = List.of("drinks", "food", "home");
    private static final CampaignId CAMPAIGN = new CampaignId("winter");

    private final Random random;

    RandomShopping(Random random) {
        this.random = random;
    }

    static Money pence(long units) {
        return Money.ofMinor("GBP", units);
    }

    Shopping shopping(int mostLines, int mostUnits) {
        List<GoodsLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(mostLines);
        for (int i = 1; i <= count; i++) {
            lines.add(line(i, mostUnits));
        }
        Optional<DeliveryCharge> delivery = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new DeliveryCharge(new DeliveryMethod("standard"), pence(random.nextInt(600))));
        return new Shopping(WEB, NOON, lines, delivery, Shopper.UNKNOWN, List.of());
    }

    GoodsLine line(int id, int mostUnits) {
        long price = random.nextInt(8) == 0 ? random.nextInt(3) : 50 + random.nextInt(1_500);
        long floor = random.nextInt(4) == 0 ? random.nextInt((int) price + 1) : 0;
        return new GoodsLine(
                new LineId(id),
                new Sku("sku-" + random.nextInt(4)),
                Optional.empty(),
                Optional.of(Category.of(oneOf(CATEGORIES))),
                random.nextBoolean() ? Set.of() : Set.of(new Tag("new")),
                Optional.empty(),
                Quantity.of(1 + random.nextInt(mostUnits)),
                pence(price),
                pence(floor));
    }

    RuleSet rules(int most) {
        List<Promotion> promotions = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            promotions.add(promotion("p" + i));
        }
        return new RuleSet(promotions, List.of(new Campaign(CAMPAIGN, pence(random.nextInt(1_000)))));
    }

    Promotion promotion(String id) {
        Promotion promotion = Promotion.of(id, effect());
        if (random.nextInt(6) == 0 && promotion.lane().equals(Lane.GOODS)) {
            promotion = promotion.in(Lane.ORDER);
        }
        if (random.nextInt(4) == 0) {
            promotion = promotion.when(
                    new Condition.Spend(selector(), pence(random.nextInt(4_000)), oneOf(List.of(Basis.values()))));
        }
        if (random.nextInt(8) == 0) {
            promotion = promotion.when(new Condition.Units(selector(), 1 + random.nextInt(4)));
        }
        return promotion.limited(limits()).stacking(stacking());
    }

    private Stacking stacking() {
        return switch (random.nextInt(12)) {
            case 0 -> Stacking.ALONE;
            case 1 -> Stacking.ALONE_IN_LANE;
            case 2, 3 -> Stacking.oneOf("group");
            default -> Stacking.FREE;
        };
    }

    private Limits limits() {
        return switch (random.nextInt(10)) {
            case 0 -> Limits.NONE.withUsesPerOrder(1 + random.nextInt(2));
            case 1 -> Limits.NONE.withDiscountPerOrder(pence(1 + random.nextInt(600)));
            case 2 -> Limits.NONE.withCampaign(CAMPAIGN);
            case 3 -> Limits.NONE.withUnitsPerLine(1 + random.nextInt(2));
            default -> Limits.NONE;
        };
    }

    private Effect effect() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Effect.EachUnit(selector(), reduction());
            case 2 -> new Effect.BuyGet(part(), get(), reduction());
            case 3, 4 -> new Effect.Bundle(parts(), reduction());
            case 5, 6 -> new Effect.OffTotal(selector(), oneOf(List.of(Basis.values())), tiers());
            case 7 -> new Effect.OffDelivery(reduction());
            default -> new Effect.Gift(new Sku("gift"), Quantity.ONE, pence(1 + random.nextInt(300)));
        };
    }

    private Get get() {
        return switch (random.nextInt(4)) {
            case 0 -> new Get.Cheapest(1);
            case 1 -> new Get.Dearest(1);
            case 2 -> new Get.Same(1);
            default -> new Get.Other(part());
        };
    }

    private List<Tier> tiers() {
        Tier first = new Tier(pence(random.nextInt(1_500)), off());
        return random.nextBoolean()
                ? List.of(first)
                : List.of(first, new Tier(pence(1_500 + random.nextInt(2_000)), off()));
    }

    private List<Part> parts() {
        return random.nextBoolean() ? List.of(part()) : List.of(part(), part());
    }

    private Part part() {
        return new Part(selector(), 1 + random.nextInt(2));
    }

    private Selector selector() {
        return switch (random.nextInt(5)) {
            case 0 -> Selector.EVERYTHING;
            case 1 -> Selector.skus("sku-" + random.nextInt(4), "sku-" + random.nextInt(4));
            case 2 -> new Selector(Set.of(), Set.of(new Trait.Tagged(new Tag("new"))), Set.of());
            default -> Selector.category(oneOf(CATEGORIES));
        };
    }

    private Reduction reduction() {
        return random.nextInt(4) == 0 ? Reduction.price(pence(random.nextInt(700))) : off();
    }

    private Reduction off() {
        return random.nextBoolean()
                ? new Reduction.Percent(BigDecimal.valueOf(1 + random.nextInt(100)))
                : Reduction.amount(pence(1 + random.nextInt(500)));
    }

    private <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
