package io.omni.loyalty.promotion;

/**
 * How hard to look for the best combination.
 *
 * @param steps after how many steps of the search to be content with the best found and a proven bound; 0 for what greed finds
 */
public record Effort(long steps) {

    /** Enough for everyday baskets to be priced exactly, and a few milliseconds at most for any other. */
    public static final Effort EVERYDAY = new Effort(50_000);

    /** Refuses a negative number. */
    public Effort {
        if (steps < 0) {
            throw new IllegalArgumentException("effort of %d steps: give 0 or more".formatted(steps));
        }
    }
}
