package io.omni.orders.sourcing.solver;

/** The cheapest plan by looking at every one: every number of units of every line from every row. It knows nothing of the solver's ways. */
final class Exhaustive {

    private final Small problem;
    private final long[] units;
    private final long[] open;
    private long cost = Long.MAX_VALUE;
    private int shipments;
    private int numbers;

    private Exhaustive(Small problem) {
        this.problem = problem;
        units = new long[problem.rows() * problem.lines()];
        open = problem.demand().clone();
    }

    /** The least cost, with the fewest shipments and the smallest sum of row numbers that have it. */
    record Best(long cost, int shipments, int numbers) {}

    static Best of(Small problem) {
        Exhaustive search = new Exhaustive(problem);
        search.from(0);
        return new Best(search.cost, search.shipments, search.numbers);
    }

    /** The least cost of a plan in which a row supplies something, or the greatest number. */
    static long costWith(Small problem, int row) {
        Exhaustive search = new Exhaustive(problem);
        search.required = row;
        search.from(0);
        return search.cost;
    }

    private int required = -1;

    private void from(int at) {
        if (at == units.length) {
            weigh();
            return;
        }
        int row = at / problem.lines();
        int line = at % problem.lines();
        long most = Math.min(open[line], problem.available()[row][line]);
        for (long n = 0; n <= most; n++) {
            units[at] = n;
            open[line] -= n;
            from(at + 1);
            open[line] += n;
        }
        units[at] = 0;
    }

    private void weigh() {
        long all = 0;
        int count = 0;
        int sum = 0;
        long[] ofSite = new long[problem.rows()];
        boolean has = required < 0;
        for (int row = 0; row < problem.rows(); row++) {
            long supplied = 0;
            for (int line = 0; line < problem.lines(); line++) {
                long n = units[row * problem.lines() + line];
                supplied += n;
                all += n * problem.unit()[row][line];
            }
            if (supplied > 0) {
                if (supplied > problem.capacity()[row] || ofSite[problem.site()[row]]++ > 0) {
                    return;
                }
                has |= row == required;
                count++;
                sum += row;
                all += problem.fixed()[row];
            }
        }
        for (int line = 0; line < problem.lines(); line++) {
            all += open[line] * problem.unfilled()[line];
        }
        if (has && count <= problem.maxShipments() && better(all, count, sum)) {
            cost = all;
            shipments = count;
            numbers = sum;
        }
    }

    private boolean better(long all, int count, int sum) {
        return all < cost || (all == cost && (count < shipments || (count == shipments && sum < numbers)));
    }
}
