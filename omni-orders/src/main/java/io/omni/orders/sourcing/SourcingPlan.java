package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which location supplies which units.
 *
 * @param allocations which, nearest location first, then by SKU
 * @param unfilled what no location could supply, by SKU
 * @param considered every candidate with its reason, nearest first
 */
public record SourcingPlan(List<Allocation> allocations, Map<Sku, Quantity> unfilled, List<Considered> considered) {

    /** Copies the lists. */
    public SourcingPlan {
        allocations = List.copyOf(allocations);
        unfilled = Collections.unmodifiableMap(new TreeMap<>(unfilled));
        considered = List.copyOf(considered);
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
