package io.omni.loyalty.promotion.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Exclusivity;
import io.omni.loyalty.promotion.Get;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Lane;
import io.omni.loyalty.promotion.Part;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.internal.Candidate.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a basket and the promotions that could apply into numbers. */
final class Compiler {

    private final Shopping shopping;
    private final Standing standing;
    private final Map<Selector, boolean[]> matched = new HashMap<>();
    private final Map<CampaignId, Integer> campaigns = new HashMap<>();
    private final List<Long> budgets = new ArrayList<>();
    private final Map<PromotionId, Integer> indexes = new HashMap<>();
    private final Map<Lane, Integer> lanes = new HashMap<>();

    Compiler(Shopping shopping, Standing standing) {
        this.shopping = shopping;
        this.standing = standing;
    }

    private int delivery() {
        return shopping.delivery().isPresent() ? shopping.lines().size() : -1;
    }

    private int lines() {
        return shopping.lines().size() + (shopping.delivery().isPresent() ? 1 : 0);
    }

    /** The problem of these promotions, which are sorted by id and all stand. */
    Problem problem(List<Promotion> standingOnes) {
        List<Promotion> promotions = possible(standingOnes);
        promotions.stream().map(Promotion::lane).distinct().sorted().forEach(lane -> lanes.put(lane, lanes.size()));
        for (int i = 0; i < promotions.size(); i++) {
            indexes.put(promotions.get(i).id(), i);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Promotion promotion : promotions) {
            candidates.add(candidate(promotion, candidates.size()));
        }
        return new Problem(
                List.copyOf(candidates),
                start(),
                lines(),
                delivery(),
                lanes.size(),
                clashes(candidates),
                budgets.stream().mapToLong(Long::longValue).toArray());
    }

    /** Without those that wait for one that is not there, lane by lane. */
    private static List<Promotion> possible(List<Promotion> promotions) {
        List<Promotion> left = promotions;
        while (true) {
            List<PromotionId> there = left.stream().map(Promotion::id).toList();
            List<Promotion> next = left.stream()
                    .filter(promotion -> promotion.conditions().stream()
                            .noneMatch(condition -> condition instanceof Condition.TogetherWith with
                                    && !there.contains(with.promotion())))
                    .toList();
            if (next.size() == left.size()) {
                return left;
            }
            left = next;
        }
    }

    private Piles start() {
        int size = lines();
        int[] line = new int[size];
        int[] count = new int[size];
        long[] price = new long[size];
        long[] floor = new long[size];
        int[] sku = new int[size];
        Map<Sku, Integer> skus = new HashMap<>();
        for (int i = 0; i < shopping.lines().size(); i++) {
            GoodsLine goods = shopping.lines().get(i);
            line[i] = i;
            count[i] = (int) goods.quantity().units();
            price[i] = goods.unitPrice().minorUnits();
            floor[i] = goods.floor().minorUnits();
            sku[i] = skus.computeIfAbsent(goods.sku(), unseen -> skus.size());
        }
        shopping.delivery().ifPresent(delivery -> {
            line[size - 1] = size - 1;
            count[size - 1] = 1;
            price[size - 1] = delivery.charge().minorUnits();
            sku[size - 1] = -1;
        });
        return new Piles(line, count, price, floor, sku);
    }

    private boolean[] matched(Selector selector) {
        return matched.computeIfAbsent(selector, unseen -> {
            boolean[] lines = new boolean[lines()];
            for (int i = 0; i < shopping.lines().size(); i++) {
                lines[i] = selector.matches(shopping.lines().get(i));
            }
            return lines;
        });
    }

    private static long[][] clashes(List<Candidate> candidates) {
        int words = (candidates.size() >> 6) + 1;
        long[][] clashes = new long[candidates.size()][words];
        for (Candidate one : candidates) {
            for (Candidate other : candidates) {
                if (one.index() < other.index() && clash(one.promotion(), other.promotion())) {
                    clashes[one.index()][other.index() >> 6] |= 1L << other.index();
                    clashes[other.index()][one.index() >> 6] |= 1L << one.index();
                }
            }
        }
        return clashes;
    }

    private static boolean clash(Promotion one, Promotion other) {
        Exclusivity first = one.stacking().exclusivity();
        Exclusivity second = other.stacking().exclusivity();
        if (first == Exclusivity.ORDER || second == Exclusivity.ORDER) {
            return true;
        }
        boolean inLane = first == Exclusivity.LANE || second == Exclusivity.LANE;
        boolean sameGroup = one.stacking().group().isPresent()
                && one.stacking().group().equals(other.stacking().group());
        return sameGroup || (inLane && one.lane().equals(other.lane()));
    }

    private Candidate candidate(Promotion promotion, int index) {
        Effect effect = promotion.effect();
        Form form = form(effect);
        boolean once = effect instanceof Effect.OffTotal || effect instanceof Effect.Gift;
        return new Candidate(
                index,
                promotion,
                lanes.getOrDefault(promotion.lane(), 0),
                form.shape,
                form.parts,
                form.sizes,
                form.cut,
                effect instanceof Effect.OffTotal total ? steps(total) : new Candidate.Step[0],
                effect instanceof Effect.OffTotal total && total.basis() == Basis.BEFORE_DISCOUNTS
                        ? shopping.gross(total.of()).minorUnits()
                        : -1,
                once ? 1 : most(promotion),
                promotion.limits().unitsPerLine().orElse(Candidate.UNLIMITED),
                promotion
                        .limits()
                        .discountPerOrder()
                        .map(most -> Math.min(most.minorUnits(), reasonable()))
                        .orElse(Candidate.UNLIMITED),
                promotion.limits().campaign().map(this::campaign).orElse(-1),
                totals(promotion),
                needs(promotion),
                effect instanceof Effect.Gift gift ? gift.worth().minorUnits() : 0);
    }

    private static long reasonable() {
        return Long.MAX_VALUE / 1_000_000;
    }

    private long most(Promotion promotion) {
        long used = shopping.shopper().uses(promotion.id());
        long byCustomer =
                promotion.limits().usesPerCustomer().map(most -> most - used).orElse(Candidate.UNLIMITED);
        return Math.min(byCustomer, promotion.limits().usesPerOrder().orElse(Candidate.UNLIMITED));
    }

    private int campaign(CampaignId id) {
        return campaigns.computeIfAbsent(id, unseen -> {
            budgets.add(standing.left(id).minorUnits());
            return budgets.size() - 1;
        });
    }

    private Candidate.Total[] totals(Promotion promotion) {
        return promotion.conditions().stream()
                .filter(Standing::looksBack)
                .map(condition -> (Condition.Spend) condition)
                .map(spend ->
                        new Candidate.Total(matched(spend.on()), spend.atLeast().minorUnits()))
                .toArray(Candidate.Total[]::new);
    }

    private int[] needs(Promotion promotion) {
        return promotion.conditions().stream()
                .filter(Condition.TogetherWith.class::isInstance)
                .mapToInt(condition -> indexes.getOrDefault(((Condition.TogetherWith) condition).promotion(), -1))
                .toArray();
    }

    /** A tier that even the goods before discounts do not come to is out of reach. */
    private Candidate.Step[] steps(Effect.OffTotal total) {
        Money gross = shopping.gross(total.of());
        return total.tiers().stream()
                .filter(tier -> tier.from().compareTo(gross) <= 0)
                .map(tier -> new Candidate.Step(tier.from().minorUnits(), Cut.of(tier.off())))
                .toArray(Candidate.Step[]::new);
    }

    /** What kind of sets an effect takes. */
    @SuppressWarnings("ArrayRecordComponent") // plain numbers, compared by nobody
    private record Form(Shape shape, boolean[][] parts, int[] sizes, Cut cut) {}

    private Form form(Effect effect) {
        Cut none = new Cut(Cut.Kind.AMOUNT, 0);
        if (effect instanceof Effect.EachUnit each) {
            return new Form(Shape.EACH, new boolean[][] {matched(each.of())}, new int[] {1}, Cut.of(each.off()));
        }
        if (effect instanceof Effect.BuyGet buyGet) {
            return form(buyGet);
        }
        if (effect instanceof Effect.Bundle bundle) {
            boolean[][] parts =
                    bundle.parts().stream().map(part -> matched(part.of())).toArray(boolean[][]::new);
            int[] sizes = bundle.parts().stream().mapToInt(Part::units).toArray();
            return new Form(Shape.BUNDLE, parts, sizes, Cut.of(bundle.off()));
        }
        if (effect instanceof Effect.OffTotal total) {
            return new Form(Shape.TOTAL, new boolean[][] {matched(total.of())}, new int[] {1}, none);
        }
        if (effect instanceof Effect.OffDelivery off) {
            boolean[] lines = new boolean[lines()];
            lines[delivery()] = true;
            return new Form(Shape.EACH, new boolean[][] {lines}, new int[] {1}, Cut.of(off.off()));
        }
        return new Form(Shape.GIFT, new boolean[][] {new boolean[lines()]}, new int[] {0}, none);
    }

    private Form form(Effect.BuyGet buyGet) {
        Cut cut = Cut.of(buyGet.off());
        int buy = buyGet.buy().units();
        boolean[] bought = matched(buyGet.buy().of());
        if (buyGet.get() instanceof Get.Other other) {
            return new Form(
                    Shape.OTHER,
                    new boolean[][] {bought, matched(other.part().of())},
                    new int[] {buy, other.units()},
                    cut);
        }
        int get = buyGet.get().units();
        Shape shape = buyGet.get() instanceof Get.Cheapest
                ? Shape.CHEAPEST
                : buyGet.get() instanceof Get.Dearest ? Shape.DEAREST : Shape.SAME;
        return new Form(shape, new boolean[][] {bought}, new int[] {buy + get, get}, cut);
    }
}
