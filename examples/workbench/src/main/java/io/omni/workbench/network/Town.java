package io.omni.workbench.network;

import io.omni.core.geo.GeoPoint;
import java.util.Objects;

/**
 * A place where customers live.
 *
 * @param name what people read
 * @param point its center
 * @param weight how many live there in proportion to the other towns of the market, 1 to a million
 */
public record Town(String name, GeoPoint point, int weight) {

    private static final int MOST = 1_000_000;

    /** Refuses a blank name and a weight out of range. */
    public Town {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a town is blank: give one");
        }
        Objects.requireNonNull(point, "point");
        if (weight < 1 || weight > MOST) {
            throw new IllegalArgumentException("Weight %d of %s is not within 1 and %d".formatted(weight, name, MOST));
        }
    }
}
