package io.omni.inventory.internal;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.inventory.reservation.ReservationId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What facades beside the reservations know of holds. */
public final class Holding {

    private Holding() {}

    /**
     * Names the hold of a reservation.
     *
     * @param reservation which one
     * @return the hold
     */
    public static HoldId of(ReservationId reservation) {
        return StockBook.hold(reservation);
    }

    /**
     * Tells since when what remains of a hold has expired.
     *
     * @param held what remains
     * @param at the instant to judge by
     * @return the instant, or empty if nothing of it has
     */
    public static Optional<Instant> expiredAt(List<AccountState> held, Instant at) {
        return held.stream()
                .filter(state -> state.window().expiredAt(at))
                .flatMap(state -> Stream.ofNullable(state.window().expiresAt()))
                .findFirst();
    }

    /**
     * Tells until when something is held.
     *
     * @param now from when on
     * @param reservation for whom
     * @param timeToLive how long
     * @return the instant
     * @throws IllegalArgumentException if it lies past the end of time
     */
    public static Instant until(Instant now, ReservationId reservation, Duration timeToLive) {
        try {
            return now.plus(timeToLive);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s would last for %s, past the end of time: give a shorter duration"
                            .formatted(reservation, timeToLive),
                    e);
        }
    }
}
