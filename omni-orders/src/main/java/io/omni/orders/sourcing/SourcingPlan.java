package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which location supplies which units.
 *
 * @param allocations which, nearest location first, then by SKU
 * @param unfilled what no location could supply, by SKU
 * @param considered every candidate with its reason, nearest first
 * @param certificate what the plan costs and what no plan costs less than; empty where the strategy knows no costs
 */
public record SourcingPlan(
        List<Allocation> allocations,
        Map<Sku, Quantity> unfilled,
        List<Considered> considered,
        Optional<Certificate> certificate) {

    /** Copies the lists. */
    public SourcingPlan {
        allocations = List.copyOf(allocations);
        unfilled = Collections.unmodifiableMap(new TreeMap<>(unfilled));
        considered = List.copyOf(considered);
    }

    /**
     * A plan of a strategy that knows no costs.
     *
     * @param allocations which, nearest location first, then by SKU
     * @param unfilled what no location could supply, by SKU
     * @param considered every candidate with its reason, nearest first
     */
    public SourcingPlan(List<Allocation> allocations, Map<Sku, Quantity> unfilled, List<Considered> considered) {
        this(allocations, unfilled, considered, Optional.empty());
    }

    /**
     * Tells whether everything is supplied.
     *
     * @return whether nothing is left unfilled
     */
    public boolean isComplete() {
        return unfilled.isEmpty();
    }
}
