package io.omni.inventory.confidence;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of how far the books of a location are right, all SKUs together.
 *
 * @param location where
 * @param losses what was seen of units that got lost, in days of all SKUs added up
 * @param spread how much SKUs differ in it
 * @param at when something was last seen
 */
public record LocationAccuracy(LocationId location, Losses losses, Spread spread, Instant at) {

    /** Refuses what is null. */
    public LocationAccuracy {
        Given.require("location", location);
        Given.require("losses", losses);
        Given.require("spread", spread);
        Given.require("at", at);
    }

    /**
     * Begins with a location of which nothing was seen.
     *
     * @param location where
     * @param at when
     * @return nothing known
     */
    public static LocationAccuracy unseen(LocationId location, Instant at) {
        return new LocationAccuracy(location, Losses.NONE, Spread.NONE, at);
    }

    /**
     * Adds what was seen of one SKU.
     *
     * @param lost how many units got lost
     * @param from since when nobody had looked
     * @param to when somebody did
     * @param memory after how long something counts half
     * @return what is known now
     */
    public LocationAccuracy seen(long lost, Instant from, Instant to, Duration memory) {
        return new LocationAccuracy(
                location,
                losses.forgotten(at, to, memory).plus(lost, from, to),
                spread.forgotten(at, to, memory).plus(lost, from, to),
                to.isAfter(at) ? to : at);
    }
}
