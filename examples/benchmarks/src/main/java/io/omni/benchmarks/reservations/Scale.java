package io.omni.benchmarks.reservations;

import java.util.List;

/**
 * How much is measured.
 *
 * @param turns turns that count, of each seller, in turns
 * @param turnMillis how long one takes
 * @param trialMillis how long a pool size is tried
 * @param callers how many callers there are at a time
 */
record Scale(int turns, int turnMillis, int trialMillis, List<Integer> callers) {

    /** For figures that are to be written down. */
    static final Scale FULL = new Scale(5, 3_000, 1_000, List.of(64, 16, 1));

    /** Some minutes. */
    static final Scale QUICK = new Scale(5, 700, 400, List.of(64, 16, 1));

    /** For a test that only sees to it that everything runs. */
    static final Scale SMOKE = new Scale(1, 60, 20, List.of(8));
}
