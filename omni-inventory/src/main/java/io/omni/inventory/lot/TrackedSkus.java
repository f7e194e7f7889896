package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;

/**
 * Tells of which SKUs lots or serial numbers are kept. The answer for a SKU is to stay the same: one that is tracked from some day on begins
 * with {@link BalanceLots}, which counts what is there as {@link LotId#UNASSIGNED}.
 */
@FunctionalInterface
public interface TrackedSkus {

    /** None of any: nothing is kept, and nothing is asked. */
    TrackedSkus NOTHING = sku -> Tracking.NONE;

    /**
     * Tells what is kept of a SKU.
     *
     * @param sku which one
     * @return lots, serial numbers, or nothing
     */
    Tracking of(Sku sku);
}
