package io.omni.orders.sourcing.solver;

import java.util.Arrays;

/**
 * The exact answer by dynamic programming over what is covered: a state says how many units of each line are supplied so far, and rows come one after the other. States are numbers in mixed radix, digit l from 0 to
 * what is wanted of line l. It is exact whatever binds: capacities, several ways of shipping, and shipments, which are counted in layers if they are limited. What it takes is {@link #work}.
 */
final class Coverage {

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Instance in;
    private final int[] stride;
    private final int states;
    private final int layers;
    private final boolean limited;
    private final long[][] value;
    private final int[][] link;
    private final long[] through;
    private final int[] origin;
    private int used;
    private int[] linkRow = new int[256];
    private int[] linkBefore = new int[256];
    private int[] linkFrom = new int[256];
    private int[] linkTo = new int[256];

    /** Whether the shipments are counted, or as many allowed as it takes. */
    Coverage(Instance in, boolean limited) {
        this.in = in;
        this.limited = limited;
        layers = limited ? in.shipments + 1 : 1;
        stride = new int[in.lines];
        int size = 1;
        for (int l = 0; l < in.lines; l++) {
            stride[l] = size;
            size = Math.multiplyExact(size, Math.toIntExact(in.demand[l] + 1));
        }
        states = size;
        value = new long[layers][states];
        link = new int[layers][states];
        through = new long[states];
        origin = new int[states];
    }

    /** How many cells would be visited, without a limit to the shipments and with one. */
    static long work(Instance in, boolean limited) {
        double size = 1;
        for (int l = 0; l < in.lines; l++) {
            size *= in.demand[l] + 1;
        }
        double visits = size * (in.entries() + 2.0 * in.rows) * (limited ? in.shipments + 1 : 1);
        for (int k = 0; k < in.rows && in.problem.limited; k++) {
            long capacity = in.problem.capacity[in.number[k]];
            visits += in.problem.isTight(in.number[k]) ? size * in.lines * capacity * capacity : 0;
        }
        return size > 1 << 22 || visits > 1e15 ? Long.MAX_VALUE : (long) visits;
    }

    /** What the cheapest plan costs. */
    long solve() {
        nothingSupplied();
        for (int k = 0; k < in.rows; ) {
            int site = in.site[k];
            int next = k + 1;
            while (next < in.rows && in.site[next] == site) {
                next++;
            }
            pass(k, next);
            k = next;
        }
        long least = NEVER;
        for (long[] layer : value) {
            least = Math.min(least, layer[states - 1]);
        }
        return in.paid + least;
    }

    private void nothingSupplied() {
        for (long[] layer : value) {
            Arrays.fill(layer, NEVER);
        }
        for (int[] layer : link) {
            Arrays.fill(layer, -1);
        }
        long[] first = value[0];
        first[0] = 0;
        for (int l = 0; l < in.lines; l++) {
            int below = stride[l];
            int end = below * (int) (in.demand[l] + 1);
            for (int s = below; s < end; s++) {
                first[s] = first[s - below] + in.unfilled[l];
            }
        }
    }

    /** Lets one site supply in one of its ways, or not at all. */
    private void pass(int firstRow, int end) {
        for (int layer = layers - 1; layer >= 0; layer--) {
            // Another way begins where the site has supplied nothing yet. From layer to layer nothing is overwritten.
            boolean again = end - firstRow > 1 && !limited;
            long[] before = again ? value[layer].clone() : value[layer];
            int[] beforeLink = again ? link[layer].clone() : link[layer];
            for (int k = firstRow; k < end; k++) {
                int to = limited && !in.opened[k] ? layer + 1 : layer;
                if (to < layers) {
                    supply(k, before);
                    take(k, beforeLink, to);
                }
            }
        }
    }

    private void supply(int k, long[] start) {
        long fixed = in.fixed[k];
        for (int s = 0; s < states; s++) {
            through[s] = start[s] + fixed;
            origin[s] = s;
        }
        if (in.problem.limited && in.problem.isTight(in.number[k])) {
            supplyTight(k);
            return;
        }
        for (int e = in.rowStart[k]; e < in.rowStart[k + 1]; e++) {
            int l = in.line[e];
            if (in.most[e] >= in.demand[l]) {
                any(l, in.unit[e]);
            } else {
                upTo(l, in.unit[e], (int) in.most[e]);
            }
        }
    }

    /** As many units of a line as are wanted. */
    private void any(int l, long unit) {
        int step = stride[l];
        int block = step * (int) (in.demand[l] + 1);
        for (int start = 0; start < states; start += block) {
            for (int s = start + step; s < start + block; s++) {
                long with = through[s - step] + unit;
                if (with < through[s]) {
                    through[s] = with;
                    origin[s] = origin[s - step];
                }
            }
        }
    }

    private void upTo(int l, long unit, int most) {
        int step = stride[l];
        int digits = (int) (in.demand[l] + 1);
        for (int s = states - 1; s >= step; s--) {
            int digit = s / step % digits;
            for (int n = Math.min(most, digit); n > 0; n--) {
                long with = through[s - n * step] + n * unit;
                if (with < through[s]) {
                    through[s] = with;
                    origin[s] = origin[s - n * step];
                }
            }
        }
    }

    /** A row that cannot pick all it has: what it has picked so far is a digit more. */
    private void supplyTight(int k) {
        int capacity = (int) in.problem.capacity[in.number[k]];
        long[][] picked = new long[capacity + 1][];
        int[][] begun = new int[capacity + 1][];
        for (int n = 0; n <= capacity; n++) {
            picked[n] = new long[states];
            begun[n] = new int[states];
            Arrays.fill(picked[n], NEVER);
        }
        System.arraycopy(through, 0, picked[0], 0, states);
        System.arraycopy(origin, 0, begun[0], 0, states);
        for (int e = in.rowStart[k]; e < in.rowStart[k + 1]; e++) {
            pick(picked, begun, e);
        }
        for (int n = 1; n <= capacity; n++) {
            for (int s = 0; s < states; s++) {
                if (picked[n][s] < through[s]) {
                    through[s] = picked[n][s];
                    origin[s] = begun[n][s];
                }
            }
        }
    }

    private void pick(long[][] picked, int[][] begun, int e) {
        int step = stride[in.line[e]];
        int digits = (int) (in.demand[in.line[e]] + 1);
        for (int n = picked.length - 1; n > 0; n--) {
            for (int s = states - 1; s >= step; s--) {
                long most = Math.min(Math.min(in.most[e], n), s / step % digits);
                for (int m = 1; m <= most; m++) {
                    long with = picked[n - m][s - m * step] + m * in.unit[e];
                    if (with < picked[n][s]) {
                        picked[n][s] = with;
                        begun[n][s] = begun[n - m][s - m * step];
                    }
                }
            }
        }
    }

    /** From the last state down, so that a state from which others begin is replaced after them. */
    private void take(int k, int[] before, int to) {
        long[] values = value[to];
        int[] links = link[to];
        for (int s = states - 1; s >= 0; s--) {
            if (through[s] < values[s]) {
                values[s] = through[s];
                links[s] = link(k, before[origin[s]], origin[s], s);
            }
        }
    }

    private int link(int k, int before, int from, int to) {
        if (used == linkRow.length) {
            linkRow = Arrays.copyOf(linkRow, 2 * used);
            linkBefore = Arrays.copyOf(linkBefore, 2 * used);
            linkFrom = Arrays.copyOf(linkFrom, 2 * used);
            linkTo = Arrays.copyOf(linkTo, 2 * used);
        }
        linkRow[used] = k;
        linkBefore[used] = before;
        linkFrom[used] = from;
        linkTo[used] = to;
        return used++;
    }

    /** How many units each row supplies, by the numbers of the problem. */
    long[] units() {
        long[] units = new long[in.problem.rows * in.lines];
        for (int at = lastLink(); at >= 0; at = linkBefore[at]) {
            for (int l = 0; l < in.lines; l++) {
                int digits = (int) (in.demand[l] + 1);
                units[in.number[linkRow[at]] * in.lines + l] +=
                        linkTo[at] / stride[l] % digits - linkFrom[at] / stride[l] % digits;
            }
        }
        return units;
    }

    private int lastLink() {
        int best = 0;
        for (int layer = 1; layer < layers; layer++) {
            best = value[layer][states - 1] < value[best][states - 1] ? layer : best;
        }
        return link[best][states - 1];
    }
}
