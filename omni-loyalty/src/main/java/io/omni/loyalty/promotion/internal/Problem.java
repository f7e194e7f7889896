package io.omni.loyalty.promotion.internal;

import java.util.Arrays;
import java.util.List;

/**
 * What is to be decided, as numbers.
 *
 * @param candidates the promotions that could apply, sorted by id
 * @param start the units of the basket, and the delivery charge as one unit of the last line
 * @param lines how many lines there are, the delivery charge included
 * @param delivery the number of the delivery charge, or -1
 * @param lanes how many lanes have candidates
 * @param clashes for each candidate, which others cannot apply along with it, as bits
 * @param budgets what is left of each campaign's budget
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, compared by nobody
record Problem(
        List<Candidate> candidates, Piles start, int lines, int delivery, int lanes, long[][] clashes, long[] budgets) {

    boolean conflicts(int candidate, long[] used) {
        long[] mine = clashes[candidate];
        for (int i = 0; i < used.length; i++) {
            if ((mine[i] & used[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean conflict(int one, int other) {
        return (clashes[one][other >> 6] & 1L << other) != 0;
    }

    /** What can be taken off all of it: no combination saves more than that, and gifts. */
    long room() {
        long sum = 0;
        for (int i = 0; i < start.size; i++) {
            sum += start.count[i] * start.room(i);
        }
        for (Candidate candidate : candidates) {
            sum += candidate.worth();
        }
        return sum;
    }

    /** Whether one use of it has to do with another, or with uses of others, beyond the units that they take. */
    boolean isShared(Candidate candidate) {
        if (candidate.most() < Candidate.UNLIMITED
                || candidate.cap() < Candidate.UNLIMITED
                || candidate.perLine() < Candidate.UNLIMITED
                || candidate.campaign() >= 0) {
            return true;
        }
        return Arrays.stream(clashes[candidate.index()]).anyMatch(bits -> bits != 0);
    }
}
