package io.omni.inventory.reservation;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * A number of units of one SKU, wherever they are.
 *
 * @param sku what
 * @param quantity how many, at least one
 */
public record WantedUnits(@Required Sku sku, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public WantedUnits {
        Given.require("sku", sku);
        if (Given.require("quantity", quantity).isZero()) {
            throw new IllegalArgumentException("a line for %s has no units: leave the line out".formatted(sku));
        }
    }

    /**
     * Makes a line.
     *
     * @param sku what
     * @param units how many, at least one
     * @return the line
     */
    public static WantedUnits of(Sku sku, long units) {
        return new WantedUnits(sku, Quantity.of(units));
    }
}
