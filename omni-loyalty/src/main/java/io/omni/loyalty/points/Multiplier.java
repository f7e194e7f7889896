package io.omni.loyalty.points;

import io.omni.core.validation.MoreThanZero;

/**
 * By how much points are multiplied, as an exact fraction: double points are 2/1, a quarter more is 5/4. It is kept in lowest terms.
 *
 * @param numerator more than zero
 * @param denominator more than zero
 */
public record Multiplier(
        @MoreThanZero long numerator, @MoreThanZero long denominator) {

    /** As many points as the rule says. */
    public static final Multiplier ONE = new Multiplier(1, 1);

    /** Refuses what is not more than zero, and brings the fraction to lowest terms. */
    public Multiplier {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "points cannot be multiplied by %d/%d: give a numerator and a denominator of 1 or more"
                            .formatted(numerator, denominator));
        }
        long shared = gcd(numerator, denominator);
        numerator = numerator / shared;
        denominator = denominator / shared;
    }

    /**
     * Makes a whole one.
     *
     * @param times how many times as many points
     * @return the multiplier
     */
    public static Multiplier of(long times) {
        return new Multiplier(times, 1);
    }

    /**
     * Applies two multipliers, one after the other.
     *
     * @param other the other one
     * @return their product, exactly
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public Multiplier times(Multiplier other) {
        long crossed = gcd(numerator, other.denominator);
        long back = gcd(other.numerator, denominator);
        return new Multiplier(
                Math.multiplyExact(numerator / crossed, other.numerator / back),
                Math.multiplyExact(denominator / back, other.denominator / crossed));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
