package io.omni.benchmarks.promises;

/**
 * How much is measured.
 *
 * @param skus of a page
 * @param stores of a page
 * @param warmUps turns that do not count
 * @param turns turns that do
 * @param readMillis how long a turn of reading takes
 * @param fewListings of the small feed
 * @param manyListings of the large one
 */
record Scale(int skus, int stores, int warmUps, int turns, int readMillis, int fewListings, int manyListings) {

    /** For figures that are to be written down. */
    static final Scale FULL = new Scale(100, 100, 5, 9, 500, 10_000, 1_000_000);

    /** A minute or two. */
    static final Scale QUICK = new Scale(100, 100, 3, 5, 200, 10_000, 1_000_000);

    /** For a test that only sees to it that everything runs. */
    static final Scale SMOKE = new Scale(10, 10, 1, 1, 2, 1_000, 5_000);
}
