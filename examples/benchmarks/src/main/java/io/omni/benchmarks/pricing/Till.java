package io.omni.benchmarks.pricing;

import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Jmh;
import io.omni.benchmarks.Stage;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Shopping;
import java.util.ArrayList;
import java.util.List;

/** Baskets with the promotions that they are priced by, one after the other and around again. */
final class Till {

    private final List<Promotions> promotions = new ArrayList<>();
    private final List<Shopping> baskets = new ArrayList<>();
    private int next;

    void add(Promotions rules, Shopping basket) {
        promotions.add(rules);
        baskets.add(basket);
    }

    int size() {
        return baskets.size();
    }

    Priced best() {
        next = (next + 1) % baskets.size();
        return promotions.get(next).price(baskets.get(next));
    }

    Priced greedy() {
        next = (next + 1) % baskets.size();
        return promotions.get(next).greedy(baskets.get(next));
    }

    Priced exhaustive() {
        next = (next + 1) % baskets.size();
        return promotions.get(next).exhaustive(baskets.get(next));
    }

    /** Over how many baskets something holds. */
    long count(Check check) {
        long count = 0;
        for (int i = 0; i < baskets.size(); i++) {
            count += check.holds(promotions.get(i), baskets.get(i)) ? 1 : 0;
        }
        return count;
    }

    /** Something that a basket and its promotions may be checked for. */
    interface Check {

        /** Whether it holds. */
        boolean holds(Promotions promotions, Shopping basket);
    }

    /** The search against another way, in turns. */
    Comparison against(String other, Scale scale) {
        Stage.set(this);
        return Comparison.of(
                scale.warmUps(),
                scale.turns(),
                () -> Jmh.nanosOfACall(PricingBenchmark.class, other, scale.millis()),
                () -> Jmh.nanosOfACall(PricingBenchmark.class, "best", scale.millis()));
    }
}
