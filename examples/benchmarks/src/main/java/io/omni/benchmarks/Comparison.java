package io.omni.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * The baseline and Omni, run in turns.
 *
 * @param ratio the median, over all turns, of how often as fast Omni is
 * @param least the least of these ratios
 * @param greatest the greatest
 * @param baselineNanos the median of what an operation of the baseline takes
 * @param nanos the median of what an operation of Omni takes
 */
public record Comparison(double ratio, double least, double greatest, double baselineNanos, double nanos) {

    /**
     * Runs the two in turns: some to warm up, which do not count, and then those that do. Which of them comes first changes from turn to turn.
     *
     * @param warmUps how many turns do not count
     * @param turns how many do, at least one
     * @param baseline runs a piece of work of the baseline, and tells the nanoseconds that an operation took
     * @param omni runs the same with Omni
     * @return what came of it
     */
    public static Comparison of(int warmUps, int turns, DoubleSupplier baseline, DoubleSupplier omni) {
        List<Double> ratios = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int turn = -warmUps; turn < turns; turn++) {
            boolean baselineFirst = (turn & 1) == 0;
            double first = (baselineFirst ? baseline : omni).getAsDouble();
            double second = (baselineFirst ? omni : baseline).getAsDouble();
            if (turn >= 0) {
                theirs.add(baselineFirst ? first : second);
                ours.add(baselineFirst ? second : first);
                ratios.add(theirs.get(turn) / ours.get(turn));
            }
        }
        double[] sorted = sorted(ratios);
        return new Comparison(
                median(sorted), sorted[0], sorted[sorted.length - 1], median(sorted(theirs)), median(sorted(ours)));
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Says how the turns spread, and what an operation takes.
     *
     * @return for the end of a line
     */
    public String spread() {
        return String.format(
                Locale.ROOT,
                "%.2f to %.2f over the turns; %.0f ns against %.0f ns",
                least,
                greatest,
                nanos,
                baselineNanos);
    }
}
