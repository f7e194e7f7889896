package io.omni.workbench.chart;

import io.omni.core.geo.GeoPoint;
import java.util.List;
import java.util.stream.IntStream;

/** Degrees on a drawing: a degree of longitude is as much shorter than one of latitude as it is on the ground in the middle of the map. */
final class Projection {

    private static final double TALLEST = 460;
    private static final double MARGIN = 0.12;
    private static final double LEAST_DEGREES = 0.2;
    private static final double KILOMETERS_PER_DEGREE = 111.195;
    private static final double MOST_LINES = 7;
    private static final int[] DEGREES = {1, 2, 5, 10, 15, 30, 45};

    private final double west;
    private final double north;
    private final double perDegree;
    private final double narrowing;
    private final double height;

    private Projection(double west, double north, double perDegree, double narrowing, double height) {
        this.west = west;
        this.north = north;
        this.perDegree = perDegree;
        this.narrowing = narrowing;
        this.height = height;
    }

    /** The largest map that has all points on it, with a margin. */
    static Projection around(List<GeoPoint> points) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        double middle = (south + north) / 2;
        double narrowing = Math.max(0.05, StrictMath.cos(StrictMath.toRadians(middle)));
        double high = Math.max(LEAST_DEGREES, north - south) * (1 + 2 * MARGIN);
        double wide = Math.max(LEAST_DEGREES, east - west) * (1 + 2 * MARGIN) * narrowing;
        double perDegree = Math.min(Chart.WIDTH / wide, TALLEST / high);
        double height = Math.max(Chart.WIDTH / 2.0, high * perDegree);
        return new Projection(
                (west + east) / 2 - Chart.WIDTH / perDegree / narrowing / 2,
                middle + height / perDegree / 2,
                perDegree,
                narrowing,
                height);
    }

    int height() {
        return (int) Math.ceil(height);
    }

    double x(double longitude) {
        return (longitude - west) * perDegree * narrowing;
    }

    double y(double latitude) {
        return (north - latitude) * perDegree;
    }

    double south() {
        return north - height / perDegree;
    }

    double east() {
        return west + Chart.WIDTH / perDegree / narrowing;
    }

    boolean shows(PlaceMap.Cell cell) {
        double middleNorth = cell.south() + cell.degrees() / 2;
        double middleEast = cell.west() + cell.degrees() / 2;
        return middleNorth >= south() && middleNorth <= north && middleEast >= west && middleEast <= east();
    }

    int[] latitudes() {
        return lines(south(), north);
    }

    int[] longitudes() {
        return lines(west, east());
    }

    private static int[] lines(double from, double to) {
        int step = DEGREES[DEGREES.length - 1];
        for (int i = DEGREES.length - 1; i >= 0; i--) {
            step = (to - from) / DEGREES[i] <= MOST_LINES ? DEGREES[i] : step;
        }
        int each = step;
        return IntStream.rangeClosed((int) Math.ceil(from / each), (int) Math.floor(to / each))
                .map(i -> i * each)
                .toArray();
    }

    /** A round number of kilometers that is at most a third of the map's width. */
    long roundKilometers() {
        double most = Chart.WIDTH / perDegree * KILOMETERS_PER_DEGREE / 3;
        long round = 1;
        for (long next = 1; next <= most; next *= 10) {
            round = 5 * next <= most ? 5 * next : 2 * next <= most ? 2 * next : next;
        }
        return round;
    }

    double length(long kilometers) {
        return kilometers / KILOMETERS_PER_DEGREE * perDegree;
    }
}
