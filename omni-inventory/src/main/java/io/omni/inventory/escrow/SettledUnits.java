package io.omni.inventory.escrow;

import io.omni.inventory.stock.StockKey;

/**
 * What became of the units of a sale.
 *
 * @param key what and where
 * @param covered how many were held for the till still
 * @param late how many had been held for it until its time was over
 * @param beyond how many it had never been given
 * @param missing how many promises to others the late units and those beyond leave unmet
 */
public record SettledUnits(StockKey key, long covered, long late, long beyond, long missing) {

    /**
     * Counts the units of the sale.
     *
     * @return how many
     */
    public long units() {
        return covered + late + beyond;
    }
}
