package io.omni.inventory.promise;

import io.omni.inventory.stock.StockKey;

/** How fast units sell, as the host knows it from its sales: for safety stock by days of cover. Asked when a policy is looked up, place by place. */
@FunctionalInterface
public interface DemandRates {

    /** Nothing is known of it: days of cover keep nothing back. */
    DemandRates UNKNOWN = key -> DemandRate.NONE;

    /**
     * Tells how fast units sell.
     *
     * @param key what and where
     * @return the rate
     */
    DemandRate of(StockKey key);
}
