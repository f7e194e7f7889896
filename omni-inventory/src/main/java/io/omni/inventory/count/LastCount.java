package io.omni.inventory.count;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * When stock was last counted, by a count that was approved. What moved before is part of what was found, whether the book knew it or not.
 *
 * @param key what and where
 * @param count which count
 * @param at the moment for which the line was tallied
 */
public record LastCount(StockKey key, CountId count, Instant at) {

    /** Refuses what is null. */
    public LastCount {
        Given.require("key", key);
        Given.require("count", count);
        Given.require("at", at);
    }
}
