package io.omni.benchmarks.pricing;

/**
 * How much is measured.
 *
 * @param baskets how many baskets take turns
 * @param warmUps turns that do not count
 * @param turns turns that do
 * @param millis how long a side's turn takes
 */
record Scale(int baskets, int warmUps, int turns, long millis) {

    /** For figures that are to be written down. */
    static final Scale FULL = new Scale(200, 5, 9, 2_000);

    /** A minute or so. */
    static final Scale QUICK = new Scale(50, 3, 5, 1_000);

    /** For a test that only sees to it that everything runs. */
    static final Scale SMOKE = new Scale(3, 0, 1, 5);
}
