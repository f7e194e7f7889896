package io.omni.inventory.capacity;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.Comparator;

/**
 * Names a pick-up slot: a window of time at a location in which so many customers can be served.
 *
 * @param location where
 * @param startsAt when it begins
 */
public record Slot(@Required LocationId location, @Required Instant startsAt) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::location).thenComparing(Slot::startsAt);

    /** Refuses what is null. */
    public Slot {
        Given.require("location", location);
        Given.require("start", startsAt);
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }

    /** The instant and the place, such as {@code 2026-11-23T10:00:00Z@leeds}. */
    @Override
    public String toString() {
        return startsAt + "@" + location;
    }
}
