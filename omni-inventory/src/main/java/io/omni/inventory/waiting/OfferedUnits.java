package io.omni.inventory.waiting;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * Units that are held for somebody in a line.
 *
 * @param offer the reservation that holds them
 * @param key what and where
 * @param quantity how many
 * @param until from when on they are offered to the next
 */
public record OfferedUnits(ReservationId offer, StockKey key, Quantity quantity, Instant until) {

    /** Refuses what is null. */
    public OfferedUnits {
        Given.require("offer", offer);
        Given.require("key", key);
        Given.require("quantity", quantity);
        Given.require("until", until);
    }
}
