package io.omni.inventory.backorder;

import io.omni.core.channel.ChannelId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.promise.Commitment;
import io.omni.inventory.promise.DueUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What is still to come of one SKU at one location for somebody. Units that have come are held under the same id, and no part of it.
 *
 * @param promise to whom it is promised
 * @param key what and where
 * @param number the how manieth promise it is of that place: what is promised first has the lower one
 * @param quantity how many are still to come
 * @param due when they have to be there
 * @param channel in which they are sold; empty for none
 * @param expiresAt from when on they are promised no more unless that is confirmed; empty for a promise for good
 */
public record BackOrder(
        ReservationId promise,
        StockKey key,
        long number,
        Quantity quantity,
        Instant due,
        Optional<ChannelId> channel,
        Optional<Instant> expiresAt) {

    /** Refuses what is null. */
    public BackOrder {
        Given.require("promise", promise);
        Given.require("key", key);
        Given.require("quantity", quantity);
        Given.require("due", due);
        Given.require("channel", channel);
        Given.require("expiry", expiresAt);
    }

    /**
     * Tells whether it is promised still.
     *
     * @param at the instant to judge by
     * @return whether it counts
     */
    public boolean isOpen(Instant at) {
        return expiresAt.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /**
     * What it adds to what is due at its place.
     *
     * @return the units
     */
    public DueUnits dueUnits() {
        return new DueUnits(quantity, due, expiresAt);
    }

    /**
     * What is to be pegged to supply.
     *
     * @return the commitment
     */
    public Commitment commitment() {
        return new Commitment(promise, quantity, due);
    }

    /**
     * The same for good.
     *
     * @return what does not lapse
     */
    public BackOrder confirmed() {
        return new BackOrder(promise, key, number, quantity, due, channel, Optional.empty());
    }

    /**
     * The same, with units that came taken off.
     *
     * @param units how many came, no more than it is for
     * @return what is still to come
     */
    public BackOrder less(long units) {
        return new BackOrder(promise, key, number, quantity.minus(Quantity.of(units)), due, channel, expiresAt);
    }
}
