package io.omni.orders.fulfillment;

import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * How fast a location picks.
 *
 * @param unitsPerHour how many units in an hour in which it is open, all pickers together
 */
public record PickingCapacity(@MoreThanZero long unitsPerHour) {

    private static final long NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    /** Checks that there is some. */
    public PickingCapacity {
        if (unitsPerHour < 1) {
            throw new IllegalArgumentException(
                    "%d units an hour are never picked: give at least one".formatted(unitsPerHour));
        }
    }

    /**
     * Tells how long picking takes.
     *
     * @param units how many units
     * @return how much open time
     */
    public Duration picking(long units) {
        return Duration.ofNanos(NANOS_PER_HOUR).multipliedBy(units).dividedBy(unitsPerHour);
    }
}
