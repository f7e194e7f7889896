package io.omni.inventory.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * A number of units of one SKU at one location.
 *
 * @param key what and where
 * @param quantity how many, at least one
 */
public record StockLine(
        @Required StockKey key, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public StockLine {
        Given.require("key", key);
        Given.require("quantity", quantity);
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
