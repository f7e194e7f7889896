package io.omni.inventory.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.UnitTable;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * What a SKU is counted in besides the unit in which its stock is kept.
 *
 * @param sku what
 * @param units how many of the unit of stock each other unit has
 */
public record SkuUnits(@Required Sku sku, @Required UnitTable units) {

    /** Refuses what is null. */
    public SkuUnits {
        Given.require("sku", sku);
        Given.require("units", units);
    }
}
