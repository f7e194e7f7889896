package io.omni.benchmarks.ledger;

/**
 * How much is measured.
 *
 * @param skus how many SKUs there are
 * @param locations each of them at how many locations
 * @param warmUps turns that do not count
 * @param turns turns that do
 * @param holds holds in a turn
 * @param readMillis how long a turn of reading takes
 * @param openHolds open holds to be weighed
 */
record Scale(int skus, int locations, int warmUps, int turns, int holds, int readMillis, int openHolds) {

    /** For figures that are to be written down. */
    static final Scale FULL = new Scale(1_000, 1_000, 5, 9, 200_000, 300, 200_000);

    /** A minute or two. */
    static final Scale QUICK = new Scale(1_000, 1_000, 3, 5, 60_000, 100, 200_000);

    /** For a test that only sees to it that everything runs. */
    static final Scale SMOKE = new Scale(100, 100, 1, 1, 500, 2, 2_000);

    int accounts() {
        return skus * locations;
    }
}
