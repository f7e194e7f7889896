package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.Promotion;

/**
 * A promotion of which everything holds that is known beforehand, as numbers. Lines are numbered from 0; the delivery charge is one more line.
 *
 * @param index among the candidates, which are sorted by id
 * @param promotion what it stands for
 * @param lane the number of its lane among those that have candidates
 * @param shape what kind of sets it takes
 * @param parts which lines fill each part
 * @param sizes how many units each part takes; the last is what a reward is on
 * @param cut what is taken off
 * @param tiers what is taken off a total, by the amount it begins with; empty for other shapes
 * @param basis the total that tiers look at, or -1 for the one that earlier lanes leave
 * @param most how often it may be used
 * @param perLine how many units of a line may serve it
 * @param cap how much discount it may grant
 * @param campaign the number of its campaign, or -1
 * @param totals what earlier lanes have to leave of some lines
 * @param needs the candidates that have to apply as well
 * @param worth what its gift is worth
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, compared by nobody
record Candidate(
        int index,
        Promotion promotion,
        int lane,
        Shape shape,
        boolean[][] parts,
        int[] sizes,
        Cut cut,
        Step[] tiers,
        long basis,
        long most,
        long perLine,
        long cap,
        int campaign,
        Total[] totals,
        int[] needs,
        long worth) {

    static final long UNLIMITED = Long.MAX_VALUE;

    enum Shape {
        EACH,
        BUNDLE,
        CHEAPEST,
        DEAREST,
        SAME,
        OTHER,
        TOTAL,
        GIFT
    }

    /** A tier. */
    record Step(long from, Cut cut) {}

    /** An amount that some lines have to come to. */
    @SuppressWarnings("ArrayRecordComponent") // plain numbers, compared by nobody
    record Total(boolean[] lines, long atLeast) {

        boolean isReached(Piles piles) {
            return piles.total(lines) >= atLeast;
        }
    }

    boolean isOpen(Piles piles, long[] used) {
        for (Total total : totals) {
            if (!total.isReached(piles)) {
                return false;
            }
        }
        for (int need : needs) {
            if ((used[need >> 6] & 1L << need) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether what it grants hangs on what earlier lanes leave, other than through the price of its goods. */
    boolean looksBack() {
        boolean byTotal = basis < 0 && tiers.length > 0 && (tiers.length > 1 || tiers[0].from() > 0);
        return totals.length > 0 || needs.length > 0 || byTotal;
    }
}
