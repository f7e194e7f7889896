package io.omni.orders.sourcing.solver;

import java.util.Arrays;

/**
 * Rows that are open, and the units they supply: each line by its cheapest rows first. That is the cheapest way if all rows can pick what they have; where they cannot, it is one that can be carried out.
 */
final class Opening {

    private final Instance in;
    private final boolean tight;
    private int[] open = new int[8];
    private int count;
    /** Of the open rows, those that count as shipments and were not open for good. */
    private int chosen;

    private final boolean[] isOpen;
    /** For each line what its units cost and how many cost that, cheapest first; the last stretch may be what is unfilled. */
    private final long[][] cost;

    private final long[][] many;
    private final int[][] from;
    private final int[] stretches;
    private final long[] left;
    private long total;
    private long steps;

    Opening(Instance in) {
        this.in = in;
        isOpen = new boolean[in.rows];
        cost = new long[in.lines][4];
        many = new long[in.lines][4];
        from = new int[in.lines][4];
        stretches = new int[in.lines];
        left = new long[in.rows];
        tight = in.problem.limited;
        begin();
    }

    /** Only what is open for good. */
    void begin() {
        for (int i = 0; i < count; i++) {
            isOpen[open[i]] = false;
        }
        count = 0;
        chosen = 0;
        for (int k = 0; k < in.rows; k++) {
            if (in.opened[k]) {
                push(k);
            }
        }
        refill();
    }

    private void push(int k) {
        if (count == open.length) {
            open = Arrays.copyOf(open, 2 * count);
        }
        int at = count++;
        for (; at > 0 && open[at - 1] > k; at--) {
            open[at] = open[at - 1];
        }
        open[at] = k;
        isOpen[k] = true;
        chosen += in.opened[k] ? 0 : 1;
    }

    void open(int k) {
        push(k);
        refill();
    }

    void close(int k) {
        int at = Arrays.binarySearch(open, 0, count, k);
        System.arraycopy(open, at + 1, open, at, --count - at);
        isOpen[k] = false;
        chosen--;
        refill();
    }

    boolean canOpen(int k) {
        if (isOpen[k]) {
            return false;
        }
        if (in.plain) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            if (in.site[open[i]] == in.site[k]) {
                return false;
            }
        }
        return true;
    }

    boolean isFull() {
        return chosen >= in.shipments;
    }

    long total() {
        return total;
    }

    int[] rows() {
        return Arrays.copyOf(open, count);
    }

    long steps() {
        return steps;
    }

    private void refill() {
        total = in.paid;
        for (int i = 0; i < count; i++) {
            total += in.fixed[open[i]];
            left[open[i]] = in.problem.capacity[in.number[open[i]]];
        }
        Arrays.fill(stretches, 0);
        for (int i = 0; i < count; i++) {
            int k = open[i];
            for (int e = in.rowStart[k]; e < in.rowStart[k + 1]; e++) {
                insert(in.line[e], in.unit[e], in.most[e], k);
            }
        }
        if (tight) {
            share();
        }
        for (int l = 0; l < in.lines; l++) {
            cut(l);
        }
        steps += (long) count * in.lines;
    }

    private void insert(int l, long unit, long units, int k) {
        int size = stretches[l]++;
        if (size + 1 >= cost[l].length) {
            cost[l] = Arrays.copyOf(cost[l], 2 * size + 2);
            many[l] = Arrays.copyOf(many[l], 2 * size + 2);
            from[l] = Arrays.copyOf(from[l], 2 * size + 2);
        }
        int at = size;
        for (; at > 0 && cost[l][at - 1] > unit; at--) {
            cost[l][at] = cost[l][at - 1];
            many[l][at] = many[l][at - 1];
            from[l][at] = from[l][at - 1];
        }
        cost[l][at] = unit;
        many[l][at] = units;
        from[l][at] = k;
    }

    /** Lets rows that cannot pick all they have supply the lines first that gain most from them. */
    private void share() {
        long[] want = in.demand.clone();
        int[] next = new int[in.lines];
        while (true) {
            int best = -1;
            long most = 0;
            for (int l = 0; l < in.lines; l++) {
                while (next[l] < stretches[l] && want[l] > 0 && left[from[l][next[l]]] == 0) {
                    many[l][next[l]++] = 0;
                }
                if (next[l] < stretches[l] && want[l] > 0) {
                    long regret = regret(l, next[l]);
                    if (best < 0 || regret > most) {
                        best = l;
                        most = regret;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            int at = next[best]++;
            int k = from[best][at];
            long units = Math.min(Math.min(many[best][at], want[best]), left[k]);
            many[best][at] = units;
            want[best] -= units;
            left[k] -= left[k] == FixedChargeProblem.UNLIMITED ? 0 : units;
        }
        for (int l = 0; l < in.lines; l++) {
            for (int i = next[l]; i < stretches[l]; i++) {
                many[l][i] = 0;
            }
        }
    }

    /** What a unit costs more if it does not come from here. */
    private long regret(int l, int at) {
        for (int i = at + 1; i < stretches[l]; i++) {
            if (left[from[l][i]] > 0) {
                return cost[l][i] - cost[l][at];
            }
        }
        return in.unfilled[l] - cost[l][at];
    }

    private void cut(int l) {
        long want = in.demand[l];
        int i = 0;
        for (; i < stretches[l] && want > 0; i++) {
            long units = Math.min(many[l][i], want);
            many[l][i] = units;
            want -= units;
            total += units * cost[l][i];
        }
        if (want > 0) {
            cost[l][i] = in.unfilled[l];
            many[l][i] = want;
            from[l][i] = -1;
            total += want * in.unfilled[l];
            i++;
        }
        stretches[l] = i;
    }

    /** What opening a row would save, its fixed cost taken off. */
    long saving(int k) {
        long saved = -in.fixed[k];
        for (int e = in.rowStart[k]; e < in.rowStart[k + 1]; e++) {
            int l = in.line[e];
            long unit = in.unit[e];
            long units = in.most[e];
            for (int i = stretches[l] - 1; i >= 0 && units > 0 && cost[l][i] > unit; i--) {
                long taken = Math.min(units, many[l][i]);
                saved += taken * (cost[l][i] - unit);
                units -= taken;
            }
        }
        return saved;
    }

    /** The row that saves most, or −1 if none saves anything. */
    int bestToOpen() {
        int best = -1;
        long most = 0;
        for (int k = 0; k < in.rows; k++) {
            if (!isOpen[k]) {
                long saved = saving(k);
                if (saved > most && canOpen(k)) {
                    best = k;
                    most = saved;
                }
            }
        }
        steps += in.entries();
        return best;
    }

    /** Opens, closes and exchanges rows while that makes it cheaper (A. A. Kuehn and M. J. Hamburger, Management Science 9, 1963). */
    void improve() {
        boolean better = true;
        while (better) {
            better = openBest();
            better |= closeOne();
            better = better || exchangeOne();
        }
    }

    /** Opens the rows that gain at the best prices, those that gain most first, and closes those that save nothing. */
    void openGaining(Duals duals) {
        begin();
        while (!isFull()) {
            int best = -1;
            for (int k = 0; k < in.rows; k++) {
                if (duals.slack(k) <= 0
                        && (best < 0 || duals.slack(k) < duals.slack(best))
                        && canOpen(k)
                        && saving(k) > 0) {
                    best = k;
                }
            }
            if (best < 0) {
                return;
            }
            open(best);
        }
    }

    /** Opens the row that saves most, as long as one does. */
    boolean openBest() {
        boolean opened = false;
        while (!isFull()) {
            int k = bestToOpen();
            if (k < 0) {
                return opened;
            }
            long before = total;
            open(k);
            if (total >= before) {
                close(k);
                return opened;
            }
            opened = true;
        }
        return opened;
    }

    private boolean closeOne() {
        for (int k : rows()) {
            if (!in.opened[k]) {
                long before = total;
                close(k);
                if (total < before) {
                    return true;
                }
                open(k);
            }
        }
        return false;
    }

    private boolean exchangeOne() {
        for (int k : rows()) {
            if (!in.opened[k]) {
                long before = total;
                close(k);
                int other = bestToOpen();
                if (other >= 0) {
                    open(other);
                    if (total < before) {
                        return true;
                    }
                    close(other);
                }
                open(k);
            }
        }
        return false;
    }

    /** How many units each row supplies, by the numbers of the problem. */
    long[] units() {
        long[] units = new long[in.problem.rows * in.lines];
        for (int l = 0; l < in.lines; l++) {
            for (int i = 0; i < stretches[l]; i++) {
                if (from[l][i] >= 0) {
                    units[in.number[from[l][i]] * in.lines + l] += many[l][i];
                }
            }
        }
        return units;
    }
}
