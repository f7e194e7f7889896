package io.omni.orders.sourcing.solver;

/** A plan with its certificate. Immutable. */
public final class FixedChargeSolution {

    private final FixedChargeProblem problem;
    private final long[] units;
    private final long[] prices;
    private final long cost;
    private final long lowerBound;
    private final long steps;

    FixedChargeSolution(FixedChargeProblem problem, long[] units, long[] prices, long lowerBound, long steps) {
        this.problem = problem;
        this.units = units;
        this.prices = prices;
        this.cost = problem.costOf(units);
        this.lowerBound = lowerBound;
        this.steps = steps;
    }

    /**
     * Another plan for the same problem, under the same bound: how much dearer it is at most than the cheapest.
     *
     * @param others how many units each row supplies of each line, row by row
     * @return the plan, with its cost
     * @throws IllegalArgumentException if it breaks a constraint of the problem
     */
    public FixedChargeSolution instead(long[] others) {
        return new FixedChargeSolution(problem, others.clone(), prices, lowerBound, steps);
    }

    /**
     * Tells what is known of the plan.
     *
     * @return optimal if no plan costs less
     */
    public Optimality optimality() {
        return gap() == 0 ? Optimality.OPTIMAL : Optimality.FEASIBLE;
    }

    /**
     * Tells what it costs.
     *
     * @return {@link FixedChargeProblem#costOf} of its units
     */
    public long cost() {
        return cost;
    }

    /**
     * Tells what no plan costs less than.
     *
     * @return the bound; the cost itself if it is optimal
     */
    public long lowerBound() {
        return lowerBound;
    }

    /**
     * Tells how much cheaper a plan could be at most.
     *
     * @return cost less lower bound, 0 if it is optimal
     */
    public long gap() {
        return cost - lowerBound;
    }

    /**
     * Tells what a row supplies.
     *
     * @param row which, from 0
     * @param line of which line, from 0
     * @return how many units
     */
    public long units(int row, int line) {
        return units[row * problem.lines + line];
    }

    /**
     * What all rows supply.
     *
     * @return as {@link FixedChargeProblem#costOf} takes it
     */
    public long[] units() {
        return units.clone();
    }

    /**
     * What a unit of each line is worth at the margin: the evidence for the bound. {@link FixedChargeProblem#bound} of them can be checked without trust in the solver. It is no greater than
     * {@link #lowerBound}, which has been raised to the cost where every cheaper plan was looked at.
     *
     * @return a price for each line
     */
    public long[] prices() {
        return prices.clone();
    }

    /**
     * Tells how much was visited.
     *
     * @return as {@link Effort} counts it
     */
    public long steps() {
        return steps;
    }
}
