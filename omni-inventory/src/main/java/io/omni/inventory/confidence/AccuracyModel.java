package io.omni.inventory.confidence;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * What is believed of stock before anything is known of it, and how long it is believed.
 *
 * @param lostPerThousandDays how many units of a SKU at a location get lost in a thousand days, as a first guess: more than zero
 * @param guess for how long a time of watching a SKU the guess counts: longer makes single counts matter less
 * @param memory after how long what was seen counts half
 * @param unchecked for how long stock that was never counted is taken to have gone uncounted
 */
public record AccuracyModel(
        @MoreThanZero long lostPerThousandDays,
        @MoreThanZero Duration guess,
        @MoreThanZero Duration memory,
        @MoreThanZero Duration unchecked) {

    /** Ten units in a thousand days, a guess worth thirty days, forgotten by half in a year; what was never counted has gone uncounted for ninety. */
    public static final AccuracyModel DEFAULT =
            new AccuracyModel(10, Duration.ofDays(30), Duration.ofDays(365), Duration.ofDays(90));

    /** Checks that all of it is more than nothing. */
    public AccuracyModel {
        if (lostPerThousandDays <= 0) {
            throw new IllegalArgumentException("%d units lost in a thousand days leave nothing to learn: give 1 or more"
                    .formatted(lostPerThousandDays));
        }
        requirePositive("guess", guess);
        requirePositive("memory", memory);
        requirePositive("unchecked", unchecked);
    }

    private static void requirePositive(String what, Duration duration) {
        Given.require(what, duration);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(
                    "a %s of %s is none: give a positive duration".formatted(what, duration));
        }
    }
}
