package io.omni.inventory.confidence;

import java.time.Duration;
import java.time.Instant;

/**
 * What was seen of units that went unnoticed: how many, in how many days of watching. Both are forgotten exponentially, and count half after
 * the memory of the {@link AccuracyModel}. A statistic of an estimator, hence not in whole units; what comes of it is whole again.
 *
 * @param units how many got lost, zero or more
 * @param days in how many days, those of several SKUs added up; zero or more
 */
public record Losses(double units, double days) {

    /** Nothing was seen. */
    public static final Losses NONE = new Losses(0, 0);

    private static final double SECONDS_A_DAY = 86_400;

    /** Refuses what is no number. */
    public Losses {
        if (!(units >= 0 && units < Double.POSITIVE_INFINITY && days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "losses of %s units in %s days cannot be: give finite numbers, zero or more"
                            .formatted(units, days));
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
    public Losses forgotten(Instant from, Instant to, Duration memory) {
        double kept = kept(from, to, memory);
        return new Losses(units * kept, days * kept);
    }

    /**
     * Adds what was seen.
     *
     * @param lost how many units were found to be lost
     * @param from since when nobody had looked
     * @param to when somebody did
     * @return the statistic with it
     */
    public Losses plus(long lost, Instant from, Instant to) {
        return new Losses(units + lost, days + days(from, to));
    }

    static double kept(Instant from, Instant to, Duration memory) {
        return StrictMath.pow(0.5, days(from, to) / days(memory));
    }

    static double days(Instant from, Instant to) {
        return to.isAfter(from) ? days(Duration.between(from, to)) : 0;
    }

    static double days(Duration duration) {
        return duration.toSeconds() / SECONDS_A_DAY;
    }
}
