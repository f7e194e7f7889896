package io.omni.orders.delivery;

/**
 * How long a carrier takes, in days on which it delivers.
 *
 * @param fastest days at the least, 0 for the day on which it collects
 * @param slowest days at the most, not less
 */
public record TransitTime(int fastest, int slowest) {

    /** Checks the days. */
    public TransitTime {
        if (fastest < 0 || slowest < fastest) {
            throw new IllegalArgumentException(
                    "%d to %d days: give none or more, the least first".formatted(fastest, slowest));
        }
    }
}
