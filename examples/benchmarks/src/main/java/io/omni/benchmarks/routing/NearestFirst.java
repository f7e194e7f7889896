package io.omni.benchmarks.routing;

import java.util.Arrays;

/** Nearest location first, each with what it has: what most platforms do, as fast as it can be written. */
final class NearestFirst {

    private NearestFirst() {}

    /** What its plan costs. */
    static long solve(Region.Order order) {
        int locations = order.miles().length;
        long[] byDistance = new long[locations];
        for (int k = 0; k < locations; k++) {
            byDistance[k] = order.miles()[k] << 16 | k;
        }
        Arrays.sort(byDistance);
        long[] open = order.demand().clone();
        long wanted = Arrays.stream(open).sum();
        long cost = 0;
        for (int i = 0; i < locations && wanted > 0; i++) {
            int k = (int) (byDistance[i] & 0xffff);
            boolean ships = false;
            for (int line = 0; line < open.length; line++) {
                long taken = Math.min(open[line], order.available()[k][line]);
                if (taken > 0) {
                    ships = true;
                    open[line] -= taken;
                    wanted -= taken;
                    cost += taken * order.unit()[k][line];
                }
            }
            cost += ships ? order.fixed()[k] : 0;
        }
        for (int line = 0; line < open.length; line++) {
            cost += open[line] * order.unfilled()[line];
        }
        return cost;
    }
}
