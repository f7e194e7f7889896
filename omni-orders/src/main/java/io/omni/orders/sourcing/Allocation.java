package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;

/**
 * Units that one location supplies.
 *
 * @param location which location
 * @param sku of what
 * @param quantity how many, at least one
 */
public record Allocation(LocationId location, Sku sku, Quantity quantity) {

    /** Checks that there is at least one unit. */
    public Allocation {
        if (quantity.isZero()) {
            throw new IllegalArgumentException(
                    "allocation of %s at %s has no units: leave it out".formatted(sku, location));
        }
    }
}
