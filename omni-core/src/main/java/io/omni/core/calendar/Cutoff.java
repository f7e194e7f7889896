package io.omni.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A carrier that comes at a time of day, and until when goods must be ordered to go with it. By the clock on the wall of the place.
 *
 * @param orderBy what is ordered before this time goes along; what is ordered at this time does not
 * @param leaves when the carrier leaves; a time before {@code orderBy} is on the next day
 * @param days the days of the week on which the carrier takes orders of the day, at least one
 */
public record Cutoff(LocalTime orderBy, LocalTime leaves, Set<DayOfWeek> days) {

    /** Sorts the days, and refuses none. */
    public Cutoff {
        Objects.requireNonNull(orderBy, "orderBy");
        Objects.requireNonNull(leaves, "leaves");
        if (days.isEmpty()) {
            throw new IllegalArgumentException(
                    "cut-off %s with a carrier who leaves at %s has no days: give at least one"
                            .formatted(orderBy, leaves));
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /**
     * A cut-off on every day on which the place opens.
     *
     * @param orderBy the time before which goods must be ordered, such as 15:00
     * @param leaves when the carrier leaves, such as 17:30
     * @return the cut-off
     * @throws java.time.format.DateTimeParseException if one of them is no time of day
     */
    public static Cutoff daily(String orderBy, String leaves) {
        return new Cutoff(LocalTime.parse(orderBy), LocalTime.parse(leaves), EnumSet.allOf(DayOfWeek.class));
    }

    /** The pick-up of what is ordered on a date. */
    CarrierPickup on(LocalDate date, WallClock clock) {
        LocalDate leavesOn = leaves.isBefore(orderBy) ? date.plusDays(1) : date;
        return new CarrierPickup(clock.shows(date.atTime(orderBy)), clock.shows(leavesOn.atTime(leaves)));
    }
}
