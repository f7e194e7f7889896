package io.omni.core.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often, and after which pauses, a delivery is attempted. The pause doubles with each attempt up to the longest; a random part of it, at
 * most half, is left out, so that what failed together does not come back together.
 *
 * @param maxAttempts after how many attempts an event is dead; those that ended with their process count too
 * @param firstPause the pause after the first attempt, at least a millisecond
 * @param longestPause what no pause exceeds
 */
public record Retry(int maxAttempts, Duration firstPause, Duration longestPause) {

    /** Ten attempts, after 1, 2, 4 seconds and so on: about eight minutes in all. */
    public static final Retry DEFAULT = new Retry(10, Duration.ofSeconds(1), Duration.ofMinutes(10));

    /** Checks that there is an attempt and that pauses grow. */
    public Retry {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("%d attempts deliver nothing: allow at least 1".formatted(maxAttempts));
        }
        if (firstPause.toMillis() < 1 || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "pauses from %s to %s do not grow: begin with a millisecond or more, and end with no less"
                            .formatted(firstPause, longestPause));
        }
    }

    /**
     * Works the pause out.
     *
     * @param attempt the attempt that failed, from 1
     * @param random where the part that is left out comes from
     * @return how long to wait, between half of the full pause and all of it
     */
    public Duration pauseAfter(int attempt, RandomGenerator random) {
        long full = fullMillis(attempt);
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }

    private long fullMillis(int attempt) {
        long first = firstPause.toMillis();
        long longest = longestPause.toMillis();
        boolean fits = attempt <= Long.numberOfLeadingZeros(first);
        return fits ? Math.min(longest, first << (attempt - 1)) : longest;
    }
}
