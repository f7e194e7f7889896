package io.omni.loyalty.promotion.internal;

/**
 * One way to use a promotion once: from which piles it takes how many units, and what it saves.
 *
 * @param candidate the promotion
 * @param pile the piles, ascending
 * @param need how many units of each
 * @param reward how many of these are cheaper, for what is granted on some units only
 * @param saving what it saves; the worth of a gift included
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, compared by nobody
record Column(Candidate candidate, int[] pile, int[] need, int[] reward, long saving) {

    /** The place in the order of the search: the first of its piles, or -1 without any. */
    int anchor() {
        return pile.length == 0 ? -1 : pile[0];
    }

    int units() {
        int sum = 0;
        for (int each : need) {
            sum += each;
        }
        return sum;
    }
}
