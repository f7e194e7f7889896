package io.omni.benchmarks.reservations;

/**
 * What must not be, counted.
 *
 * @param oversold units that were sold and were not there
 * @param lost units or postings of which the tables tell otherwise than callers were told
 */
record Flaws(long oversold, long lost) {

    static final Flaws NONE = new Flaws(0, 0);

    Flaws and(Flaws more) {
        return new Flaws(oversold + more.oversold, lost + more.lost);
    }
}
