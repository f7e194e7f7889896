package io.omni.benchmarks.reservations;

import java.util.Arrays;

/** What is in the middle. */
final class Median {

    private Median() {}

    /** The median, or no number where there are no values. */
    static double of(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
