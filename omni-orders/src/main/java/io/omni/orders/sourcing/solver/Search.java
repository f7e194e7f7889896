package io.omni.orders.sourcing.solver;

/** One problem being solved: the best plan so far, and what it took. */
final class Search {

    /** How much a table may take before branching is tried: at the root, and at each node below it. */
    private static final long ROOT_TABLE = 3_000_000;

    private static final long NODE_TABLE = 100_000;
    private static final int ROUNDS_AT_ROOT = 40;
    private static final int ROUNDS_AT_NODE = 6;

    private final FixedChargeProblem problem;
    private final long effort;
    private final Instance root;
    private final long rootTable;
    private final long nodeTable;
    private long steps;
    private long upper;
    private long[] units;
    private long[] prices;
    /** The least bound of what was not looked at, or not exactly. */
    private long unseen = Long.MAX_VALUE;

    Search(FixedChargeProblem problem, Effort effort) {
        this(problem, effort, ROOT_TABLE, NODE_TABLE);
    }

    /** With other limits to tables, so that a test can do without them. */
    Search(FixedChargeProblem problem, Effort effort, long rootTable, long nodeTable) {
        this.problem = problem;
        this.effort = effort.steps();
        this.rootTable = rootTable;
        this.nodeTable = nodeTable;
        root = Instance.of(problem);
        units = new long[problem.rows * problem.lines];
        prices = new long[problem.lines];
        upper = root.nothing();
    }

    FixedChargeSolution solve() {
        Opening opening = new Opening(root);
        opening.openBest();
        offer(opening);
        Duals duals = new Duals(root);
        duals.begin();
        duals.ascend(upper);
        steps += duals.steps();
        prices = duals.prices();
        if (duals.best() < upper) {
            opening.openGaining(duals);
            offer(opening);
            Instance in = duals.kept(upper);
            plan(in, prices);
            in = duals.kept(upper);
            if (duals.best() < upper && !table(in, rootTable)) {
                branch(in);
            }
        }
        return solution();
    }

    private FixedChargeSolution solution() {
        long[] coarse = coarse(prices);
        long searched = root.coarse(Math.min(upper, unseen));
        long cost = root.coarse(upper);
        return new FixedChargeSolution(
                problem, units, coarse, Math.min(cost, Math.max(searched, problem.bound(coarse))), steps);
    }

    private long[] coarse(long[] finer) {
        long[] coarse = new long[finer.length];
        for (int l = 0; l < finer.length; l++) {
            coarse[l] = root.coarse(finer[l]);
        }
        return coarse;
    }

    private void branch(Instance in) {
        Duals duals = new Duals(in);
        duals.begin(prices);
        duals.approach(upper, ROUNDS_AT_ROOT);
        steps += duals.steps();
        long[] better = duals.prices();
        // Rows that were set aside may gain at these prices, and count again for whoever checks them.
        prices = problem.bound(coarse(better)) > problem.bound(coarse(prices)) ? better : prices;
        plan(in, better);
        visit(duals.kept(upper), better, duals.best());
    }

    /** Solves an instance exactly if that takes no more than so many steps. */
    private boolean table(Instance in, long most) {
        boolean limited = in.limitsShipments();
        long work = Coverage.work(in, limited);
        if (work > Math.min(most, effort - steps)) {
            return false;
        }
        steps += work;
        Coverage coverage = new Coverage(in, limited);
        long least = coverage.solve();
        if (least < upper) {
            upper = least;
            units = coverage.units();
        }
        return true;
    }

    /** Looks at all plans over the rows of an instance that may be cheaper than the best so far. */
    private void visit(Instance all, long[] from, long boundAbove) {
        if (steps >= effort) {
            unseen = Math.min(unseen, boundAbove);
            return;
        }
        Duals duals = new Duals(all);
        duals.begin(from);
        duals.approach(upper, ROUNDS_AT_NODE);
        steps += duals.steps() + all.entries();
        if (duals.best() >= upper) {
            return;
        }
        Instance in = duals.kept(upper);
        plan(in, duals.prices());
        if (duals.best() >= upper || table(in, nodeTable)) {
            return;
        }
        int row = in.shipments == 0 ? -1 : duals.mostGaining(in);
        if (row < 0) {
            unseen = problem.limited ? Math.min(unseen, Math.max(boundAbove, duals.best())) : unseen;
            return;
        }
        long bound = Math.max(boundAbove, duals.best());
        visit(in.opening(row), duals.prices(), bound);
        visit(in.closing(row), duals.prices(), bound);
    }

    private void plan(Instance in, long[] at) {
        Duals duals = new Duals(in);
        duals.begin(at);
        Opening opening = new Opening(in);
        opening.openGaining(duals);
        opening.improve();
        offer(opening);
    }

    private void offer(Opening opening) {
        steps += opening.steps();
        if (opening.total() < upper) {
            upper = opening.total();
            units = opening.units();
        }
    }
}
