package io.omni.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Splits a whole number in proportion to weights so that the shares are whole too and add up to it exactly: each weight first gets its
 * exact share rounded toward zero, then the units left over go one each to the shares that lost the largest remainder, and among equal
 * remainders to the first.
 *
 * <p>This is the method of largest remainder, or Hamilton's method: A. Hamilton's apportionment of 1792, in M. L. Balinski and H. P. Young,
 * <i>Fair Representation</i> (2nd edition, 2001). Every share is within one of the exact proportion, and a larger weight never
 * gets less than a smaller one. A negative amount mirrors the positive one. What the method does not promise: a larger amount may lower a
 * single share (the Alabama paradox), so amounts that must stay consistent are split once and remembered.
 *
 * <p>300 over 4300, 1400 and 2300 is 161, 53 and 86; systems that round each share and correct one line get 162, 52 and 86.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits an amount.
     *
     * @param amount any amount of any unit
     * @param weights not negative, not all zero
     * @return a share for each weight, in their order
     * @throws IllegalArgumentException if a weight is negative or none is positive
     */
    public static long[] split(long amount, long... weights) {
        BigInteger total = total(weights);
        return fitsLong(total) && fitsLong(total.multiply(BigInteger.valueOf(amount)))
                ? splitInLongs(amount, total.longValueExact(), weights)
                : splitInBigIntegers(amount, total, weights);
    }

    private static long[] splitInLongs(long amount, long total, long[] weights) {
        long[] shares = new long[weights.length];
        Long[] remainders = new Long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = amount * weights[i] / total;
            remainders[i] = Math.abs(amount * weights[i] % total);
        }
        return handOutRest(amount, shares, i -> remainders[i]);
    }

    private static long[] splitInBigIntegers(long amount, BigInteger total, long[] weights) {
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(total);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1].abs();
        }
        return handOutRest(amount, shares, i -> remainders[i]);
    }

    /** Shares and rest have the amount's sign, for division rounds toward zero: that is what mirrors a negative amount. */
    private static <R extends Comparable<R>> long[] handOutRest(long amount, long[] shares, IntFunction<R> remainder) {
        long rest = amount - Arrays.stream(shares).sum();
        if (rest != 0) {
            IntStream.range(0, shares.length)
                    .boxed()
                    .sorted(Comparator.comparing(remainder::apply, Comparator.reverseOrder()))
                    .limit(Math.abs(rest))
                    .forEach(i -> shares[i] += Long.signum(rest));
        }
        return shares;
    }

    private static BigInteger total(long[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("Weight %d in %s is negative: give weights of 0 or more"
                        .formatted(weight, Arrays.toString(weights)));
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException(
                    "Nothing to split by in weights %s: give at least one above 0".formatted(Arrays.toString(weights)));
        }
        return total;
    }

    private static boolean fitsLong(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }
}
