package io.omni.orders.fulfillment;

import io.omni.core.validation.Given;

/**
 * Where something lies at a location. Bins sort in the order in which a picker passes them.
 *
 * @param zone the part of the location that one picker walks
 * @param position the place in it; sorts as text
 */
public record Bin(String zone, String position) implements Comparable<Bin> {

    /** Checks both. */
    public Bin {
        Given.id("zone", zone);
        Given.id("position", position);
    }

    @Override
    public int compareTo(Bin other) {
        int byZone = zone.compareTo(other.zone);
        return byZone != 0 ? byZone : position.compareTo(other.position);
    }

    @Override
    public String toString() {
        return zone + "/" + position;
    }
}
