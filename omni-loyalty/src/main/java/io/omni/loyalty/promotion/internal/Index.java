package io.omni.loyalty.promotion.internal;

import io.omni.core.catalog.Category;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.Tag;
import io.omni.loyalty.promotion.Trait;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the promotions that a basket can have anything to do with, without looking at the others. */
final class Index {

    private final List<Promotion> promotions;
    private final Map<Object, List<Integer>> byKey = new HashMap<>();
    private final List<Integer> always = new ArrayList<>();

    /** Indexes promotions, each under something that a basket must have for it. */
    Index(List<Promotion> promotions) {
        this.promotions = promotions;
        for (int i = 0; i < promotions.size(); i++) {
            Set<?> keys = keys(promotions.get(i));
            if (keys.isEmpty()) {
                always.add(i);
            }
            for (Object key : keys) {
                byKey.computeIfAbsent(key, unseen -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Those that could apply, by id. */
    List<Promotion> near(Shopping shopping) {
        BitSet found = new BitSet(promotions.size());
        always.forEach(found::set);
        shopping.shopper().codes().forEach(code -> find(code, found));
        for (GoodsLine line : shopping.lines()) {
            find(new Trait.OfSku(line.sku()), found);
            line.product().ifPresent(product -> find(new Trait.OfProduct(product), found));
            for (Tag tag : line.tags()) {
                find(new Trait.Tagged(tag), found);
            }
            line.priceList().ifPresent(list -> find(new Trait.PricedBy(list), found));
            line.category().ifPresent(category -> above(category, found));
        }
        List<Promotion> near = new ArrayList<>(found.cardinality());
        found.stream().forEach(i -> near.add(promotions.get(i)));
        return near;
    }

    private void above(Category category, BitSet found) {
        for (int names = 1; names <= category.path().size(); names++) {
            find(new Trait.InCategory(new Category(category.path().subList(0, names))), found);
        }
    }

    private void find(Object key, BitSet found) {
        List<Integer> some = byKey.get(key);
        if (some != null) {
            some.forEach(found::set);
        }
    }

    /** One of these a basket must have; none means that any basket will do. */
    private static Set<?> keys(Promotion promotion) {
        for (Condition condition : promotion.conditions()) {
            if (condition instanceof Condition.WithCode with) {
                Set<CouponCode> codes = with.codes();
                return codes;
            }
        }
        Set<Trait> byEffect = selector(promotion.effect()).map(Index::keys).orElse(Set.of());
        return byEffect.isEmpty() ? byCondition(promotion) : byEffect;
    }

    /** What takes hold of all goods, or of none, may still wait for some. */
    private static Set<Trait> byCondition(Promotion promotion) {
        for (Condition condition : promotion.conditions()) {
            Set<Trait> keys = Set.of();
            if (condition instanceof Condition.Units units) {
                keys = keys(units.of());
            } else if (condition instanceof Condition.Spend spend
                    && spend.atLeast().isPositive()) {
                keys = keys(spend.on());
            }
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return Set.of();
    }

    private static Set<Trait> keys(Selector selector) {
        if (!selector.anyOf().isEmpty()) {
            return selector.anyOf();
        }
        return selector.allOf().stream().findFirst().map(Set::of).orElse(Set.of());
    }

    private static Optional<Selector> selector(Effect effect) {
        if (effect instanceof Effect.EachUnit each) {
            return Optional.of(each.of());
        }
        if (effect instanceof Effect.BuyGet buyGet) {
            return Optional.of(buyGet.buy().of());
        }
        if (effect instanceof Effect.Bundle bundle) {
            return Optional.of(bundle.parts().get(0).of());
        }
        return effect instanceof Effect.OffTotal total ? Optional.of(total.of()) : Optional.empty();
    }
}
