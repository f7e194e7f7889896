package io.omni.workbench.accuracy;

/**
 * What became of the pick-up orders.
 *
 * @param wanted how many were wanted
 * @param filled how many were taken and filled
 * @param failed how many were taken and could not be filled
 * @param givenUp how many were not taken though the unit was there
 */
record Outcome(long wanted, long filled, long failed, long givenUp) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0);

    Outcome plus(Outcome other) {
        return new Outcome(
                wanted + other.wanted, filled + other.filled, failed + other.failed, givenUp + other.givenUp);
    }

    /** Of the orders taken, the share that could not be filled. */
    double failedShare() {
        long taken = filled + failed;
        return taken == 0 ? 0 : (double) failed / taken;
    }

    /** Of the orders wanted, the share that was given up. */
    double givenUpShare() {
        return wanted == 0 ? 0 : (double) givenUp / wanted;
    }
}
