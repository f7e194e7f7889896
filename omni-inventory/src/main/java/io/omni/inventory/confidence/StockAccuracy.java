package io.omni.inventory.confidence;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of how far the book of some stock is right.
 *
 * @param key what and where
 * @param losses what was seen of units that got lost
 * @param since when it was last known how many units are there
 * @param missing how many units the book has that were not there then, and that it was not corrected by
 * @param counts how often it was counted
 * @param shortPicks how often a picker did not find what the book had
 */
public record StockAccuracy(StockKey key, Losses losses, Instant since, long missing, long counts, long shortPicks) {

    /** Refuses what cannot be. */
    public StockAccuracy {
        Given.require("key", key);
        Given.require("losses", losses);
        Given.require("since", since);
        if (missing < 0 || counts < 0 || shortPicks < 0) {
            throw new IllegalArgumentException(
                    "%s cannot have %d units missing, %d counts and %d short picks: give 0 or more"
                            .formatted(key, missing, counts, shortPicks));
        }
    }

    /**
     * Begins with stock of which nothing was seen.
     *
     * @param key what and where
     * @param since since when it is taken to have gone uncounted
     * @return nothing known
     */
    public static StockAccuracy unseen(StockKey key, Instant since) {
        return new StockAccuracy(key, Losses.NONE, since, 0, 0, 0);
    }

    /**
     * Tells how many units are found to be lost that were not known to be.
     *
     * @param tooHigh by how many units the book is found to be too high
     * @return the news; zero or more
     */
    public long newlyLost(long tooHigh) {
        return Math.max(0, tooHigh - missing);
    }

    /**
     * It was counted, and the book is corrected.
     *
     * @param tooHigh by how many units the book was too high; zero where it was not
     * @param at when it was counted; what was known later stays
     * @param memory after how long something counts half
     * @return what is known now
     */
    public StockAccuracy counted(long tooHigh, Instant at, Duration memory) {
        return at.isBefore(since)
                ? this
                : new StockAccuracy(key, seen(tooHigh, at, memory), at, 0, Math.addExact(counts, 1), shortPicks);
    }

    /**
     * A picker looked for all there is, and found less than the book had.
     *
     * @param tooHigh by how many units the book was too high
     * @param stays how many of these the book still has
     * @param at when
     * @param memory after how long something counts half
     * @return what is known now
     */
    public StockAccuracy pickedShort(long tooHigh, long stays, Instant at, Duration memory) {
        return at.isBefore(since)
                ? this
                : new StockAccuracy(key, seen(tooHigh, at, memory), at, stays, counts, Math.addExact(shortPicks, 1));
    }

    private Losses seen(long tooHigh, Instant at, Duration memory) {
        return losses.forgotten(since, at, memory).plus(newlyLost(tooHigh), since, at);
    }
}
