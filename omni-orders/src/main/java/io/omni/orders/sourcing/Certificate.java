package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.orders.sourcing.solver.Optimality;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan costs, and the proof that no other costs less than a bound. Amounts are in minor units of the currency.
 *
 * @param optimality whether a cheaper plan may exist
 * @param currency what costs are counted in
 * @param cost the parts of the cost
 * @param lowerBound no plan costs less; the whole cost if the plan is optimal
 * @param prices what a unit of each SKU is worth at the margin, the evidence of a bound that anyone can check: see
 *     {@link io.omni.orders.sourcing.solver.FixedChargeProblem#bound}
 */
public record Certificate(
        Optimality optimality, Currency currency, PlanCost cost, long lowerBound, Map<Sku, Long> prices) {

    /** Sorts the prices by SKU, and refuses a bound above the cost, or one below it for a plan that is called optimal. */
    public Certificate {
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
        if (lowerBound > cost.total() || (optimality == Optimality.OPTIMAL) != (lowerBound == cost.total())) {
            throw new IllegalArgumentException("a plan that costs %d and is %s cannot have the bound %d"
                    .formatted(cost.total(), optimality, lowerBound));
        }
    }

    /**
     * Tells how much cheaper a plan could be at most.
     *
     * @return cost less lower bound, 0 if the plan is optimal
     */
    public long gap() {
        return cost.total() - lowerBound;
    }
}
