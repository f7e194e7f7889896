package io.omni.core.geo;

import io.omni.core.validation.Degrees;

/**
 * A point on earth in degrees of WGS 84. Different addresses may share one, so a tie in distance is nothing unusual.
 *
 * @param latitude degrees north of the equator, −90 to 90
 * @param longitude degrees east of Greenwich, −180 to 180
 */
public record GeoPoint(
        @Degrees(90) double latitude, @Degrees(180) double longitude) {

    /** The mean radius of the earth, R1 of the International Union of Geodesy and Geophysics (H. Moritz, GRS 80, 1980). */
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    /** Refuses degrees out of range and what is not a number. */
    public GeoPoint {
        latitude = requireDegrees("Latitude", latitude, 90);
        longitude = requireDegrees("Longitude", longitude, 180);
    }

    /**
     * The distance over the ground as the crow flies: the great circle on a sphere of the earth's mean radius, by the haversine formula
     * (R. W. Sinnott, <i>Virtues of the Haversine</i>, Sky and Telescope 68, 1984). The earth being flattened, this is off by about 0.5 % at worst.
     *
     * @param other another point
     * @return the distance, rounded to the meter, the same on every machine
     */
    public Distance to(GeoPoint other) {
        double latitude1 = StrictMath.toRadians(latitude);
        double latitude2 = StrictMath.toRadians(other.latitude);
        double a = haversine(latitude2 - latitude1)
                + StrictMath.cos(latitude1)
                        * StrictMath.cos(latitude2)
                        * haversine(StrictMath.toRadians(other.longitude - longitude));
        double angle = 2 * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(a)));
        return Distance.ofMeters(StrictMath.round(EARTH_RADIUS_METERS * angle));
    }

    private static double haversine(double angle) {
        double sine = StrictMath.sin(angle / 2);
        return sine * sine;
    }

    private static double requireDegrees(String what, double degrees, int limit) {
        if (!(degrees >= -limit && degrees <= limit)) {
            throw new IllegalArgumentException(
                    "%s %s is not within -%d and %d degrees: check the sign, the unit and the order"
                            .formatted(what, degrees, limit, limit));
        }
        return degrees + 0.0; // turns -0.0 into 0.0, so that one point is one value
    }
}
