package io.omni.benchmarks.routing;

/**
 * How much is measured.
 *
 * @param agreements how many instances are given to the other solver
 * @param seeds how many regions
 * @param orders how many orders of each region and size
 * @param contests how many orders the other solver is timed with
 * @param worlds how many retailers sell online
 * @param sequences how many sequences of orders each of them gets
 * @param horizon how many orders a sequence has
 * @param fortnights how many fortnights with customers who walk in, for each stock cover
 */
record Scale(
        int agreements, int seeds, int orders, int contests, int worlds, int sequences, int horizon, int fortnights) {

    static final Scale FULL = new Scale(1_080, 3, 600, 60, 10, 3, 10_000, 20);
    static final Scale QUICK = new Scale(1_000, 3, 100, 20, 3, 1, 10_000, 10);
    static final Scale SMOKE = new Scale(24, 1, 4, 2, 1, 1, 400, 1);
}
