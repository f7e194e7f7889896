package io.omni.core.location;

import io.omni.core.geo.GeoPoint;
import io.omni.core.internal.Text;
import java.util.Objects;

/**
 * A place that holds stock.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param type what kind it is
 * @param point where it is
 */
public record Location(LocationId id, String name, LocationType type, GeoPoint point) {

    /** Refuses a blank name. */
    public Location {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of location " + id, name);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(point, "point");
    }
}
