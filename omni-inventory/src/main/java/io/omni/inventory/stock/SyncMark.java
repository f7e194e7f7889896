package io.omni.inventory.stock;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;

/**
 * What a system that owns the units on hand said last.
 *
 * @param id which system, of what and where
 * @param version of what it said
 * @param onHand how many units it had
 * @param syncedAt when that was booked
 */
public record SyncMark(Id id, long version, Quantity onHand, Instant syncedAt) {

    /** Refuses what is null. */
    public SyncMark {
        Given.require("id", id);
        Given.require("on hand", onHand);
        Given.require("instant", syncedAt);
    }

    /**
     * What a mark is about.
     *
     * @param source which system
     * @param key what and where
     */
    public record Id(SyncSource source, StockKey key) {

        /** Refuses what is null. */
        public Id {
            Given.require("source", source);
            Given.require("key", key);
        }

        /**
         * Writes it as one text, which is different for different ones: none of the three has a control character.
         *
         * @return the text
         */
        public String text() {
            return String.join(
                    "\t", source.value(), key.sku().value(), key.location().value());
        }
    }
}
