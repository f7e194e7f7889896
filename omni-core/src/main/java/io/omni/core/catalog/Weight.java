package io.omni.core.catalog;

/**
 * What something weighs.
 *
 * @param grams not negative
 */
public record Weight(long grams) implements Comparable<Weight> {

    /** Refuses less than nothing. */
    public Weight {
        if (grams < 0) {
            throw new IllegalArgumentException("weight of %d g is negative: give zero or more".formatted(grams));
        }
    }

    /**
     * The sum.
     *
     * @param other another weight
     * @return both together
     */
    public Weight plus(Weight other) {
        return new Weight(Math.addExact(grams, other.grams));
    }

    /**
     * A multiple.
     *
     * @param factor how many times, not negative
     * @return this so many times
     */
    public Weight times(long factor) {
        return new Weight(Math.multiplyExact(grams, factor));
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(grams, other.grams);
    }

    /** The weight in grams, such as {@code 350 g}. */
    @Override
    public String toString() {
        return grams + " g";
    }
}
