package io.omni.workbench.network;

import io.omni.core.geo.GeoPoint;
import io.omni.workbench.seed.Draw;
import java.util.List;

/**
 * A country as the history calls it, and where in it customers live.
 *
 * @param country its name in the history; letter case makes no difference
 * @param towns at least one
 */
public record Market(String country, List<Town> towns) {

    private static final double RADIUS_KILOMETERS = 12;
    private static final double KILOMETERS_PER_DEGREE = 111.195;
    private static final double HUNDRED_THOUSANDTHS = 1e5;

    /** Copies the towns, and refuses a blank country and no towns. */
    public Market {
        if (country.isBlank()) {
            throw new IllegalArgumentException("The country of a market is blank: give its name as the history has it");
        }
        towns = List.copyOf(towns);
        if (towns.isEmpty()) {
            throw new IllegalArgumentException("Market %s has no towns: give at least one".formatted(country));
        }
    }

    /** A town drawn by weight, and a point up to 12 km from its center, evenly spread over that disc. */
    GeoPoint home(Draw draw) {
        GeoPoint center = town(draw).point();
        double kilometers = RADIUS_KILOMETERS * StrictMath.sqrt(draw.unit());
        double bearing = 2 * StrictMath.PI * draw.unit();
        double north = kilometers * StrictMath.cos(bearing) / KILOMETERS_PER_DEGREE;
        double narrowing = StrictMath.max(0.01, StrictMath.cos(StrictMath.toRadians(center.latitude())));
        double east = kilometers * StrictMath.sin(bearing) / KILOMETERS_PER_DEGREE / narrowing;
        return new GeoPoint(within(center.latitude() + north, 90), within(center.longitude() + east, 180));
    }

    private Town town(Draw draw) {
        int total = towns.stream().mapToInt(Town::weight).reduce(0, Math::addExact);
        int left = draw.below(total);
        int i = 0;
        while (left >= towns.get(i).weight()) {
            left -= towns.get(i).weight();
            i++;
        }
        return towns.get(i);
    }

    private static double within(double degrees, double limit) {
        double rounded = StrictMath.rint(degrees * HUNDRED_THOUSANDTHS) / HUNDRED_THOUSANDTHS;
        return StrictMath.max(-limit, StrictMath.min(limit, rounded));
    }
}
