package io.omni.core.calendar;

import java.time.Instant;

/**
 * Time in which a place is closed.
 *
 * @param from since when
 * @param until up to when; at this very instant it is open again, or it is no longer asked about
 */
public record Closure(Instant from, Instant until) {

    /** Refuses a closure that ends before it begins or lasts no time. */
    public Closure {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "closed from %s until %s is no time: give an end after the beginning".formatted(from, until));
        }
    }

    @Override
    public String toString() {
        return "closed from %s to %s".formatted(from, until);
    }
}
