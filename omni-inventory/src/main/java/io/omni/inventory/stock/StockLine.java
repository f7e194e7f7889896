package io.omni.inventory.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;

/**
 * A number of units of one SKU at one location.
 *
 * @param key what and where
 * @param quantity how many, at least one
 */
public record StockLine(StockKey key, Quantity quantity) {

    /** Checks that there is at least one unit. */
    public StockLine {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("stock line %s has no units: leave the line out".formatted(key));
        }
    }

    /**
     * Makes a line.
     *
     * @param sku what
     * @param location where
     * @param units how many, at least one
     * @return the line
     */
    public static StockLine of(Sku sku, LocationId location, long units) {
        return new StockLine(new StockKey(sku, location), Quantity.of(units));
    }
}
