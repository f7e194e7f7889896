package io.omni.inventory;

import io.omni.core.validation.Given;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.stock.StockCatalog;

/**
 * What a host may set about its stock.
 *
 * @param catalog what commands that bring units in are checked against; what it does not have is {@link io.omni.inventory.stock.UnknownStock}
 * @param accuracy what is believed of stock before it was counted
 */
public record InventoryOptions(StockCatalog catalog, AccuracyModel accuracy) {

    /** Any SKU may be anywhere, and the book is believed as by {@link AccuracyModel#DEFAULT}. */
    public static final InventoryOptions DEFAULT = new InventoryOptions(StockCatalog.ANYTHING, AccuracyModel.DEFAULT);

    /** Checks that both are there. */
    public InventoryOptions {
        Given.require("catalog", catalog);
        Given.require("accuracy", accuracy);
    }

    /**
     * Checks what comes in against a catalog.
     *
     * @param other the catalog
     * @return these options with it
     */
    public InventoryOptions withCatalog(StockCatalog other) {
        return new InventoryOptions(other, accuracy);
    }

    /**
     * Begins with another belief.
     *
     * @param other what is believed of stock before it was counted
     * @return these options with it
     */
    public InventoryOptions withAccuracy(AccuracyModel other) {
        return new InventoryOptions(catalog, other);
    }
}
