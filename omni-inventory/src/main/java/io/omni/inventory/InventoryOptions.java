package io.omni.inventory;

import io.omni.core.validation.Given;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.promise.DemandRates;
import io.omni.inventory.stock.StockCatalog;

/**
 * What a host may set about its stock.
 *
 * @param catalog what commands that bring units in are checked against; what it does not have is {@link io.omni.inventory.stock.UnknownStock}
 * @param accuracy what is believed of stock before it was counted
 * @param demand how fast units sell, for safety stock by days of cover
 */
public record InventoryOptions(StockCatalog catalog, AccuracyModel accuracy, DemandRates demand) {

    /** Any SKU may be anywhere, and the book is believed as by {@link AccuracyModel#DEFAULT}. */
    public static final InventoryOptions DEFAULT =
            new InventoryOptions(StockCatalog.ANYTHING, AccuracyModel.DEFAULT, DemandRates.UNKNOWN);

    /** Checks that all are there. */
    public InventoryOptions {
        Given.require("catalog", catalog);
        Given.require("accuracy", accuracy);
        Given.require("demand", demand);
    }

    /**
     * Checks what comes in against a catalog.
     *
     * @param other the catalog
     * @return these options with it
     */
    public InventoryOptions withCatalog(StockCatalog other) {
        return new InventoryOptions(other, accuracy, demand);
    }

    /**
     * Begins with another belief.
     *
     * @param other what is believed of stock before it was counted
     * @return these options with it
     */
    public InventoryOptions withAccuracy(AccuracyModel other) {
        return new InventoryOptions(catalog, other, demand);
    }

    /**
     * Keeps back days of cover by what sells.
     *
     * @param other how fast units sell
     * @return these options with it
     */
    public InventoryOptions withDemand(DemandRates other) {
        return new InventoryOptions(catalog, accuracy, other);
    }
}
