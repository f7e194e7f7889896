package io.omni.inventory.confidence;

import java.time.Duration;
import java.time.Instant;

/**
 * How much the SKUs of a location differ in what they lose, by the second moment of what was seen: if each loses at a rate of its own, losses of
 * two units and more are as frequent as the mean square of the rates says. A statistic of an estimator, hence not in whole units.
 *
 * @param pairs over all looks, the units found lost times those less one, added up; zero or more
 * @param squares over all looks, the square of the days since the look before, added up; zero or more
 */
public record Spread(double pairs, double squares) {

    /** Nothing was seen. */
    public static final Spread NONE = new Spread(0, 0);

    /** Refuses what is no number. */
    public Spread {
        if (!(pairs >= 0 && pairs < Double.POSITIVE_INFINITY && squares >= 0 && squares < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a spread of %s pairs in %s square days cannot be: give finite numbers, zero or more"
                            .formatted(pairs, squares));
        }
    }

    /**
     * Forgets part of it.
     *
     * @param from since when
     * @param to until when
     * @param memory after how long something counts half
     * @return what still counts
     */
    public Spread forgotten(Instant from, Instant to, Duration memory) {
        double kept = Losses.kept(from, to, memory);
        return new Spread(pairs * kept, squares * kept);
    }

    /**
     * Adds a look.
     *
     * @param lost how many units were found to be lost
     * @param from since when nobody had looked
     * @param to when somebody did
     * @return the statistic with it
     */
    public Spread plus(long lost, Instant from, Instant to) {
        double days = Losses.days(from, to);
        return new Spread(pairs + (double) lost * Math.max(0, lost - 1), squares + days * days);
    }
}
