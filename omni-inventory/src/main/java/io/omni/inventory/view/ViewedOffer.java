package io.omni.inventory.view;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.time.Instant;

/**
 * How many units could be promised, and when that was looked up.
 *
 * @param key what and where
 * @param units how many
 * @param asOf when it was looked up
 */
public record ViewedOffer(StockKey key, long units, Instant asOf) {

    /** Refuses what is null. */
    public ViewedOffer {
        Given.require("key", key);
        Given.require("instant", asOf);
    }

    /**
     * Tells how old the answer is.
     *
     * @param now the instant of the question
     * @return its age, zero or more
     */
    public Duration age(Instant now) {
        Duration age = Duration.between(asOf, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
