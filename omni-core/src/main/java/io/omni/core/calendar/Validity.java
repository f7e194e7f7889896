package io.omni.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A window of time in which something holds.
 *
 * @param from since when; empty if it always did
 * @param until up to when, at which instant it does not hold any more; empty if it goes on
 */
public record Validity(Optional<Instant> from, Optional<Instant> until) {

    /** Without a beginning and without an end. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Refuses a window that ends before it begins or holds no time. */
    public Validity {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("valid from %s until %s is no time: give an end after the beginning"
                    .formatted(from.get(), until.get()));
        }
    }

    /**
     * A window with a beginning.
     *
     * @param instant since when
     * @return the window, without an end
     */
    public static Validity from(Instant instant) {
        return new Validity(Optional.of(instant), Optional.empty());
    }

    /**
     * A window with an end.
     *
     * @param instant up to when, at which instant it does not hold any more
     * @return the window, without a beginning
     */
    public static Validity until(Instant instant) {
        return new Validity(Optional.empty(), Optional.of(instant));
    }

    /**
     * A window with a beginning and an end.
     *
     * @param from since when
     * @param until up to when, at which instant it does not hold any more
     * @return the window
     */
    public static Validity between(Instant from, Instant until) {
        return new Validity(Optional.of(from), Optional.of(until));
    }

    /**
     * Whole days, as an advertisement has them: from the first to the last.
     *
     * @param first the first day
     * @param last the last day, which belongs to the window
     * @param zone whose midnight the days begin at
     * @return the window
     */
    public static Validity days(LocalDate first, LocalDate last, ZoneId zone) {
        WallClock clock = new WallClock(zone);
        return between(
                clock.shows(first.atStartOfDay()), clock.shows(last.plusDays(1).atStartOfDay()));
    }

    /**
     * Tells whether it holds.
     *
     * @param at when
     * @return whether the instant lies in the window
     */
    public boolean holds(Instant at) {
        return !isAhead(at) && !isOver(at);
    }

    /**
     * Tells whether it does not hold yet.
     *
     * @param at when
     * @return whether the window begins after the instant
     */
    public boolean isAhead(Instant at) {
        return from.filter(at::isBefore).isPresent();
    }

    /**
     * Tells whether it does not hold any more.
     *
     * @param at when
     * @return whether the window ended by the instant
     */
    public boolean isOver(Instant at) {
        return until.filter(end -> !at.isBefore(end)).isPresent();
    }
}
