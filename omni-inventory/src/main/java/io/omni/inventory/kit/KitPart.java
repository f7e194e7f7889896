package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * What one kit takes of a SKU, which may be a kit itself.
 *
 * @param sku what
 * @param quantity how many units, at least one
 */
public record KitPart(@Required Sku sku, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public KitPart {
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("part %s of a kit has no units: leave it out".formatted(sku));
        }
    }

    /**
     * Units of a SKU.
     *
     * @param sku what
     * @param units how many, at least one
     * @return the part
     */
    public static KitPart of(Sku sku, long units) {
        return new KitPart(sku, Quantity.of(units));
    }
}
