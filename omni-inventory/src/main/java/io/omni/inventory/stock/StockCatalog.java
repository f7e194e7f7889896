package io.omni.inventory.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;

/**
 * What a host sells and where it keeps it. Commands that bring units in, or expect them, are checked against it before anything is booked:
 * receipts, corrections, returns, the destination of transfers, supply, kits and syncs. What is there already can be reserved, shipped,
 * released and counted down although the host sells it no more.
 */
public interface StockCatalog {

    /** Everything, everywhere: nothing is checked. */
    StockCatalog ANYTHING = new StockCatalog() {
        @Override
        public boolean has(Sku sku) {
            return true;
        }

        @Override
        public boolean has(LocationId location) {
            return true;
        }
    };

    /**
     * Tells whether the host knows a SKU.
     *
     * @param sku what
     * @return whether there may be stock of it
     */
    boolean has(Sku sku);

    /**
     * Tells whether the host knows a location.
     *
     * @param location where
     * @return whether there may be stock there
     */
    boolean has(LocationId location);
}
