package io.omni.inventory.capacity;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day on which goods are got ready at a location.
 *
 * @param location where
 * @param date which day, by the calendar of the location
 */
public record WorkDay(
        @Required LocationId location, @Required LocalDate date) implements Comparable<WorkDay> {

    private static final Comparator<WorkDay> ORDER =
            Comparator.comparing(WorkDay::location).thenComparing(WorkDay::date);

    /** Refuses what is null. */
    public WorkDay {
        Given.require("location", location);
        Given.require("date", date);
    }

    @Override
    public int compareTo(WorkDay other) {
        return ORDER.compare(this, other);
    }

    /** The day and the place, such as {@code 2026-11-23@leeds}. */
    @Override
    public String toString() {
        return date + "@" + location;
    }
}
