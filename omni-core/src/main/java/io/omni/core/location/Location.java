package io.omni.core.location;

import io.omni.core.calendar.Schedule;
import io.omni.core.geo.GeoPoint;
import io.omni.core.internal.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A place that holds stock.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param type what kind it is
 * @param point where it is
 * @param capabilities what it does with goods besides keeping them
 * @param schedule when it is open and how fast it works; without one, nothing is promised about its time
 */
public record Location(
        LocationId id,
        String name,
        LocationType type,
        GeoPoint point,
        Set<LocationCapability> capabilities,
        Optional<Schedule> schedule) {

    /** Refuses a blank name, and sorts the capabilities. */
    public Location {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of location " + id, name);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(schedule, "schedule");
        EnumSet<LocationCapability> sorted = EnumSet.noneOf(LocationCapability.class);
        sorted.addAll(capabilities);
        capabilities = Collections.unmodifiableSet(sorted);
    }

    /**
     * A location that does everything, at hours that are not known.
     *
     * @param id the retailer's name for it
     * @param name what people read
     * @param type what kind it is
     * @param point where it is
     */
    public Location(LocationId id, String name, LocationType type, GeoPoint point) {
        this(id, name, type, point, EnumSet.allOf(LocationCapability.class), Optional.empty());
    }

    /**
     * This location with a schedule.
     *
     * @param times when it is open and how fast it works
     * @return the location with it
     */
    public Location withSchedule(Schedule times) {
        return new Location(id, name, type, point, capabilities, Optional.of(times));
    }

    /**
     * This location with other capabilities.
     *
     * @param does what it does with goods, and nothing else; none for a place that only keeps them
     * @return the location with these
     */
    public Location withCapabilities(LocationCapability... does) {
        return new Location(id, name, type, point, Set.of(does), schedule);
    }

    /**
     * Tells whether it has a capability.
     *
     * @param capability which
     * @return whether it does that
     */
    public boolean can(LocationCapability capability) {
        return capabilities.contains(capability);
    }

    /**
     * Tells whether it is closed and never opens again.
     *
     * @param at when
     * @return whether its schedule has no more open hours; false without a schedule
     */
    public boolean isClosedForGood(Instant at) {
        return schedule.filter(times -> times.hours().nextOpen(at).isEmpty()).isPresent();
    }
}
