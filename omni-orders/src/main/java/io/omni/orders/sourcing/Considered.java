package io.omni.orders.sourcing;

import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;

/**
 * A location that could have supplied units, and why it does or does not.
 *
 * @param location which location
 * @param distance how far it is from where the units go
 * @param verdict why it does or does not
 */
public record Considered(LocationId location, Distance distance, Verdict verdict) {

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(location, distance, verdict);
    }
}
