package io.omni.loyalty.promotion.internal;

import io.omni.core.money.LargestRemainder;
import java.util.Arrays;

/**
 * Spreads a discount over piles by what they cost, by largest remainder, no unit below its floor: what a pile cannot bear goes to the others in
 * the same proportion.
 */
final class Spread {

    private Spread() {}

    /**
     * Spreads.
     *
     * @param discount no more than all of them can bear
     * @param weight what each goes by
     * @param room what each can bear
     * @return the part of each, which add up to the discount
     */
    static long[] over(long discount, long[] weight, long[] room) {
        long[] part = new long[weight.length];
        boolean[] full = new boolean[weight.length];
        long left = discount;
        while (left > 0) {
            long[] weights = weights(weight, room, full);
            long[] shares = LargestRemainder.split(left, weights);
            boolean overflowed = false;
            for (int i = 0; i < shares.length; i++) {
                if (!full[i] && shares[i] > room[i]) {
                    part[i] = room[i];
                    full[i] = true;
                    left -= room[i];
                    overflowed = true;
                }
            }
            if (!overflowed) {
                for (int i = 0; i < shares.length; i++) {
                    part[i] += shares[i];
                }
                left = 0;
            }
        }
        return part;
    }

    /** A pile that is full has part and weight settled; one that can bear nothing never takes part. */
    private static long[] weights(long[] weight, long[] room, boolean[] full) {
        long[] weights = new long[weight.length];
        for (int i = 0; i < weight.length; i++) {
            weights[i] = full[i] || room[i] == 0 ? 0 : weight[i];
        }
        if (Arrays.stream(weights).allMatch(each -> each == 0)) {
            for (int i = 0; i < weight.length; i++) {
                weights[i] = full[i] ? 0 : room[i];
            }
        }
        return weights;
    }
}
