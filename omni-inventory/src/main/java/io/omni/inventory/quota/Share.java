package io.omni.inventory.quota;

import io.omni.core.validation.ValidAs;

/**
 * A part of a whole.
 *
 * @param percent how large, from 0 to 100
 */
public record Share(@ValidAs(Share.class) long percent) {

    /** Nothing. */
    public static final Share NONE = new Share(0);

    /** The whole. */
    public static final Share ALL = new Share(100);

    private static final long HUNDRED = 100;

    /** Refuses less than nothing and more than the whole. */
    public Share {
        if (percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException("Share of %d percent: give one from 0 to 100".formatted(percent));
        }
    }

    /**
     * Takes the share of some units.
     *
     * @param units how many, zero or more
     * @return the share, rounded down
     */
    public long of(long units) {
        return units / HUNDRED * percent + units % HUNDRED * percent / HUNDRED;
    }

    @Override
    public String toString() {
        return percent + " %";
    }
}
