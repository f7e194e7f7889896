package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Units of a SKU that go from one location to another.
 *
 * @param sku what
 * @param quantity how many units, at least one
 */
public record TransferLine(@Required Sku sku, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public TransferLine {
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        Lines.requireUnits(sku, quantity);
    }
}
