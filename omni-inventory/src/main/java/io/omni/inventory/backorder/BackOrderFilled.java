package io.omni.inventory.backorder;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Units came in for a back-order, and are held for it by the reservation of the same id.
 *
 * @param promise which one
 * @param key what and where
 * @param quantity how many came
 * @param remaining how many are still to come
 * @param expiresAt until when they are held; empty for a promise for good
 */
public record BackOrderFilled(
        ReservationId promise, StockKey key, Quantity quantity, Quantity remaining, Optional<Instant> expiresAt)
        implements Event {

    @Override
    public String type() {
        return "backorder.filled";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("promise", promise.toString());
    }
}
