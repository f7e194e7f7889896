package io.omni.inventory.escrow;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * A till sold units that were not held for it: too late, or more than it was given. {@code missing} says how many promises to others that
 * leaves unmet; with what was missing before, {@link io.omni.inventory.stock.StockOvercommitted} says the same of the stock.
 *
 * @param escrow of which share
 * @param till who sold them
 * @param key what and where
 * @param soldAt when, by the till's clock
 * @param heldUntil until when its units were held
 * @param late how many units had been held for it until then
 * @param beyond how many units it had never been given
 * @param missing how many promises to others are unmet through it
 */
public record EscrowOverrun(
        EscrowId escrow,
        TillId till,
        StockKey key,
        Instant soldAt,
        Instant heldUntil,
        long late,
        long beyond,
        long missing)
        implements Event {

    @Override
    public String type() {
        return "escrow.overrun";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("escrow", escrow.toString());
    }
}
