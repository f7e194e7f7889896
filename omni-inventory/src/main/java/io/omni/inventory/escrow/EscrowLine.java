package io.omni.inventory.escrow;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;

/**
 * What became of one SKU of a share. All are sums that only grow, so that it is the same whatever sale was told first.
 *
 * @param key what and where
 * @param taken how many units the till was given
 * @param covered how many of these it sold that were held for it still
 * @param late how many of these it sold that were not held for it any more
 * @param beyond how many it sold that it had never been given
 */
public record EscrowLine(StockKey key, long taken, long covered, long late, long beyond) {

    /** Refuses negative numbers. */
    public EscrowLine {
        Given.require("key", key);
        if (taken < 0 || covered < 0 || late < 0 || beyond < 0) {
            throw new IllegalArgumentException(
                    "share of %s has %d taken, %d covered, %d late and %d beyond: give zero or more"
                            .formatted(key, taken, covered, late, beyond));
        }
    }

    static EscrowLine taken(StockKey key, long units) {
        return new EscrowLine(key, units, 0, 0, 0);
    }

    /**
     * Tells how many units the till was given of which it has told nothing.
     *
     * @return how many it may have sold
     */
    public long outstanding() {
        return taken - covered - late;
    }

    EscrowLine with(SettledUnits sold) {
        return new EscrowLine(
                key,
                taken,
                Math.addExact(covered, sold.covered()),
                Math.addExact(late, sold.late()),
                Math.addExact(beyond, sold.beyond()));
    }
}
