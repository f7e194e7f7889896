package io.omni.orders.sourcing.solver;

/**
 * Prices of the lines and the bound they give, improved line by line. A price is raised as far as the bound grows; where it stays level over a stretch, to
 * the middle of that stretch, from which other lines may go on. That is the dual ascent of O. Bilde and J. Krarup (Annals of Discrete Mathematics 1, 1977) and D. Erlenkotter (Operations Research 26, 1978), here with
 * capacities, by weighted selection in place of sorting.
 */
final class Duals {

    private static final int SHARES = 4;

    private final Instance in;
    private final long[] price;
    /** What is left of each row's fixed cost after what it gains; below 0 the row gains. */
    private final long[] slack;

    private final long[] bestPrice;
    private final long[] bestSlack;
    private long best = Long.MIN_VALUE;
    private long steps;
    /** Whether to go to the middle of a stretch over which the bound is level. */
    private boolean level;

    private final Heap heap = new Heap();

    Duals(Instance in) {
        this.in = in;
        price = new long[in.lines];
        slack = in.fixed.clone();
        bestPrice = new long[in.lines];
        bestSlack = new long[in.rows];
    }

    /** Begins where each line costs what its dearest unit costs if fixed costs are none. */
    void begin() {
        for (int l = 0; l < in.lines; l++) {
            price[l] = cheapest(l);
        }
        recount();
        keep();
    }

    /** Begins with prices found before for the same lines. */
    void begin(long[] prices) {
        System.arraycopy(prices, 0, price, 0, in.lines);
        recount();
        keep();
    }

    private long cheapest(int l) {
        heap.clear(in.demand[l]);
        for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
            heap.offer(in.unitOfLine[i], in.mostOfLine[i]);
        }
        return heap.isFull() ? Math.min(heap.top(), in.unfilled[l]) : in.unfilled[l];
    }

    private void recount() {
        System.arraycopy(in.fixed, 0, slack, 0, in.rows);
        for (int l = 0; l < in.lines; l++) {
            take(l, price[l]);
        }
    }

    /** Takes from the slack what the rows gain at a price of one line. */
    private void take(int l, long at) {
        for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
            long margin = at - in.unitOfLine[i];
            if (margin > 0) {
                slack[in.row[i]] -= margin * in.mostOfLine[i];
            }
        }
    }

    private void move(int l, long to) {
        long from = price[l];
        for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
            long unit = in.unitOfLine[i];
            long change = Math.max(0, from - unit) - Math.max(0, to - unit);
            if (change != 0) {
                slack[in.row[i]] += change * in.mostOfLine[i];
            }
        }
        price[l] = to;
    }

    /** Visits each line once, and moves it that part of the way to its best price. */
    void sweep(int part, boolean upwards) {
        for (int n = 0; n < in.lines; n++) {
            int l = upwards ? n : in.lines - 1 - n;
            if (in.demand[l] > 0) {
                long target = target(l);
                long to = target > price[l] ? price[l] + (target - price[l]) / part : target;
                if (to != price[l]) {
                    move(l, to);
                }
            }
        }
        steps += 2L * in.entries();
        keep();
    }

    private long target(int l) {
        return in.demand[l] == 1 ? targetOfOne(l) : targetOfMany(l);
    }

    /** From the price at which the first row begins to gain, to the one at which the second does, the bound is level. */
    private long targetOfOne(int l) {
        long at = price[l];
        long first = in.unfilled[l];
        long second = in.unfilled[l];
        for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
            long unit = in.unitOfLine[i];
            long gains = unit + Math.max(0, slack[in.row[i]] + Math.max(0, at - unit));
            if (gains < second) {
                second = Math.max(first, gains);
                first = Math.min(first, gains);
            }
        }
        return level ? first + (second - first) / 2 : first;
    }

    private long targetOfMany(int l) {
        long at = price[l];
        heap.clear(in.demand[l]);
        for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
            long unit = in.unitOfLine[i];
            long most = in.mostOfLine[i];
            long left = slack[in.row[i]] + Math.max(0, at - unit) * most;
            heap.offer(unit + Math.max(0, left) / most, most);
        }
        return heap.isFull() ? Math.min(heap.top(), in.unfilled[l]) : in.unfilled[l];
    }

    /** Remembers the prices if their bound is the best so far. */
    private void keep() {
        long bound = bound();
        if (bound > best) {
            best = bound;
            System.arraycopy(price, 0, bestPrice, 0, in.lines);
            System.arraycopy(slack, 0, bestSlack, 0, in.rows);
        }
    }

    private long bound() {
        long bound = in.paid;
        for (int l = 0; l < in.lines; l++) {
            bound += price[l] * in.demand[l];
        }
        if (in.plain) {
            for (long left : slack) {
                bound += Math.min(0, left);
            }
            return bound;
        }
        for (int k = 0; k < in.rows; ) {
            long least = 0;
            int site = in.site[k];
            for (; k < in.rows && in.site[k] == site; k++) {
                least = Math.min(least, slack[k]);
            }
            bound += least;
        }
        return bound;
    }

    /** Moves all prices a little along what is short or over, as the subgradient has it; the step is N. Z. Shor's as M. Held, P. Wolfe and H. P. Crowder (Mathematical Programming 6, 1974) set it. */
    void subgradient(long upper, int halvings) {
        long[] over = new long[in.lines];
        long norm = 0;
        for (int l = 0; l < in.lines; l++) {
            over[l] = price[l] >= in.unfilled[l] ? 0 : in.demand[l];
            for (int i = in.lineStart[l]; i < in.lineStart[l + 1]; i++) {
                if (slack[in.row[i]] < 0 && price[l] > in.unitOfLine[i]) {
                    over[l] -= in.mostOfLine[i];
                }
            }
            if (price[l] >= in.unfilled[l]) {
                over[l] = Math.min(0, over[l] + in.demand[l]);
            }
            norm += over[l] * over[l];
        }
        if (norm > 0) {
            long step = Math.max(1, ((upper - bound()) >> halvings) / norm);
            for (int l = 0; l < in.lines; l++) {
                price[l] = Math.min(in.unfilled[l], price[l] + step * over[l]);
            }
            recount();
        }
        steps += 2L * in.entries();
        keep();
    }

    /** A few visits, in small steps first so that lines share what the rows leave, until the bound reaches the cost of a plan. */
    void ascend(long upper) {
        for (int part = in.lines == 1 ? 1 : SHARES; part > 0 && best < upper; part--) {
            sweep(part, (part & 1) == 0);
        }
        level = true;
        for (int n = 0; n < SHARES && in.lines > 1 && best < upper; n++) {
            sweep(1, (n & 1) == 0);
        }
    }

    /** Visits and small moves in turns, until the bound reaches the cost of a plan or that many were made. */
    void approach(long upper, int rounds) {
        level = true;
        for (int n = 0; n < rounds && best < upper; n++) {
            sweep(1, (n & 1) == 0);
            sweep(1, (n & 1) == 1);
            if (best < upper) {
                subgradient(upper, 1 + n / 4);
            }
        }
    }

    /** Without the rows that no plan cheaper than the limit has. */
    Instance kept(long upper) {
        boolean[] kept = new boolean[in.rows];
        for (int k = 0; k < in.rows; ) {
            int end = k;
            long least = 0;
            for (; end < in.rows && in.site[end] == in.site[k]; end++) {
                least = Math.min(least, bestSlack[end]);
            }
            for (; k < end; k++) {
                kept[k] = best + bestSlack[k] - least < upper;
            }
        }
        return in.only(kept);
    }

    /** The row of an instance over these prices that gains most, or loses least, and is not open yet; −1 if there is none. */
    int mostGaining(Instance of) {
        int most = -1;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < of.rows; k++) {
            if (!of.opened[k]) {
                long left = of.fixed[k];
                for (int i = of.rowStart[k]; i < of.rowStart[k + 1]; i++) {
                    left -= Math.max(0, bestPrice[of.line[i]] - of.unit[i]) * of.most[i];
                }
                if (left < least) {
                    least = left;
                    most = k;
                }
            }
        }
        return most;
    }

    long best() {
        return best;
    }

    long[] prices() {
        return bestPrice.clone();
    }

    /** What plans with a row cost beyond the bound at least; below 0 for a row that gains. */
    long slack(int k) {
        return bestSlack[k];
    }

    long steps() {
        return steps;
    }
}
