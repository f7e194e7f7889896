package io.omni.inventory;

import io.omni.core.validation.Given;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.promise.DemandRates;
import io.omni.inventory.stock.StockCatalog;

/**
 * What a host may set about its stock.
 *
 * @param catalog what commands that bring units in are checked against; what it does not have is {@link io.omni.inventory.stock.UnknownStock}
 * @param accuracy what is believed of stock before it was counted
 * @param demand how fast units sell, for safety stock by days of cover
 * @param lots of which SKUs lots or serial numbers are kept, and how long units have to be good
 */
public record InventoryOptions(StockCatalog catalog, AccuracyModel accuracy, DemandRates demand, LotOptions lots) {

    /** Any SKU may be anywhere, the book is believed as by {@link AccuracyModel#DEFAULT}, and no lots are kept. */
    public static final InventoryOptions DEFAULT =
            new InventoryOptions(StockCatalog.ANYTHING, AccuracyModel.DEFAULT, DemandRates.UNKNOWN, LotOptions.NONE);

    /** Checks that all are there. */
    public InventoryOptions {
        Given.require("catalog", catalog);
        Given.require("accuracy", accuracy);
        Given.require("demand", demand);
        Given.require("lots", lots);
    }

    /**
     * Checks what comes in against a catalog.
     *
     * @param other the catalog
     * @return these options with it
     */
    public InventoryOptions withCatalog(StockCatalog other) {
        return new InventoryOptions(other, accuracy, demand, lots);
    }

    /**
     * Begins with another belief.
     *
     * @param other what is believed of stock before it was counted
     * @return these options with it
     */
    public InventoryOptions withAccuracy(AccuracyModel other) {
        return new InventoryOptions(catalog, other, demand, lots);
    }

    /**
     * Keeps back days of cover by what sells.
     *
     * @param other how fast units sell
     * @return these options with it
     */
    public InventoryOptions withDemand(DemandRates other) {
        return new InventoryOptions(catalog, accuracy, other, lots);
    }

    /**
     * Keeps lots or serial numbers of some SKUs.
     *
     * @param other of which ones, and how long units have to be good
     * @return these options with it
     */
    public InventoryOptions withLots(LotOptions other) {
        return new InventoryOptions(catalog, accuracy, demand, other);
    }
}
