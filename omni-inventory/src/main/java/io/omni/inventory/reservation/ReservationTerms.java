package io.omni.inventory.reservation;

import java.time.Duration;
import java.util.List;

/** What is checked of every reservation that is asked for. */
final class ReservationTerms {

    private ReservationTerms() {}

    static void requireLines(Object reservation, List<?> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("reservation %s has no lines: give at least one".formatted(reservation));
        }
    }

    static void requireTime(Object reservation, Duration timeToLive) {
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s: give a positive duration".formatted(reservation, timeToLive));
        }
    }
}
