package io.omni.workbench.replay;

import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts parts of orders by where their customers live: by squares of degrees around the network, some thousands of them at most, and all
 * that lies further out in one number.
 */
final class HomeGrid {

    private static final double[] SIZES = {0.1, 0.25, 0.5, 1, 2.5, 5};
    private static final double MOST_SQUARES = 30;

    /** A square, by its number to the north and to the east. */
    record Square(int north, int east) implements Comparable<Square> {

        @Override
        public int compareTo(Square other) {
            return north == other.north ? Integer.compare(east, other.east) : Integer.compare(north, other.north);
        }
    }

    private final Map<Square, Long> parts = new TreeMap<>();
    private final GeoPoint southWest;
    private final GeoPoint northEast;
    private final double span;
    private long elsewhere;

    HomeGrid(List<Location> network) {
        double south = network.stream()
                .mapToDouble(place -> place.point().latitude())
                .min()
                .orElseThrow();
        double north = network.stream()
                .mapToDouble(place -> place.point().latitude())
                .max()
                .orElseThrow();
        double west = network.stream()
                .mapToDouble(place -> place.point().longitude())
                .min()
                .orElseThrow();
        double east = network.stream()
                .mapToDouble(place -> place.point().longitude())
                .max()
                .orElseThrow();
        this.southWest = new GeoPoint(south, west);
        this.northEast = new GeoPoint(north, east);
        this.span = Math.max(1, Math.max(north - south, east - west));
    }

    void add(GeoPoint home) {
        boolean near = home.latitude() > southWest.latitude() - span
                && home.latitude() < northEast.latitude() + span
                && home.longitude() > southWest.longitude() - span
                && home.longitude() < northEast.longitude() + span;
        if (near) {
            parts.merge(
                    new Square((int) Math.floor(home.latitude() / degrees()), (int)
                            Math.floor(home.longitude() / degrees())),
                    1L,
                    Long::sum);
        } else {
            elsewhere++;
        }
    }

    /** How many degrees high and wide a square is. */
    double degrees() {
        for (double size : SIZES) {
            if (span / size <= MOST_SQUARES) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    Map<Square, Long> parts() {
        return parts;
    }

    long elsewhere() {
        return elsewhere;
    }
}
