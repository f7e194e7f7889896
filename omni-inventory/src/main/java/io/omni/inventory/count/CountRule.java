package io.omni.inventory.count;

import io.omni.core.validation.NotNegative;
import java.math.BigInteger;

/**
 * When a line is counted again. A tally that differs from the book by no more than the tolerance stands. Else the line is to be counted
 * again, until two tallies in a row differ from the book by the same, or all recounts were made: then the last tally stands.
 *
 * @param units a difference of up to so many units is tolerated, zero or more
 * @param percent and one of up to so many percent of the book, zero or more, whichever tolerates more
 * @param recounts how often a line is counted again at most, zero or more
 */
public record CountRule(
        @NotNegative long units,
        @NotNegative int percent,
        @NotNegative int recounts) {

    /** Any difference is counted once more. */
    public static final CountRule DEFAULT = new CountRule(0, 0, 1);

    private static final BigInteger ALL = BigInteger.valueOf(100);

    /** Checks that tolerance and recounts are not negative. */
    public CountRule {
        if (units < 0) {
            throw new IllegalArgumentException("a tolerance of %d units is negative: give 0 or more".formatted(units));
        }
        if (percent < 0) {
            throw new IllegalArgumentException(
                    "a tolerance of %d percent is negative: give 0 or more".formatted(percent));
        }
        if (recounts < 0) {
            throw new IllegalArgumentException("%d recounts are negative: give 0 or more".formatted(recounts));
        }
    }

    /**
     * Tells whether a difference stands without a recount.
     *
     * @param book what the book had
     * @param variance by how much the tally differs from it
     * @return true if it is tolerated
     */
    public boolean tolerates(long book, long variance) {
        BigInteger off = BigInteger.valueOf(variance).abs();
        BigInteger share = BigInteger.valueOf(book).abs().multiply(BigInteger.valueOf(percent));
        return off.compareTo(BigInteger.valueOf(units)) <= 0
                || off.multiply(ALL).compareTo(share) <= 0;
    }
}
