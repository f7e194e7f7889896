package io.omni.inventory.reservation;

import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is reserved still: units that have shipped or were released are not part of it any more.
 *
 * @param id which reservation
 * @param state how firmly
 * @param expiresAt until when, if it expires
 * @param lines which units, and where, in the order of SKUs and locations
 */
public record Reservation(
        ReservationId id, ReservationState state, Optional<Instant> expiresAt, List<StockLine> lines) {

    /** Copies the lines. */
    public Reservation {
        lines = List.copyOf(lines);
    }
}
