package io.omni.orders.sourcing.solver;

import java.util.OptionalLong;

/**
 * Finds the cheapest plan and proves it, in four steps, each of which may be the last:
 *
 * <ol>
 *   <li>a lower bound by dual ascent on the prices of the lines, and a plan from the rows that gain at these prices, improved by opening, closing and exchanging rows;
 *   <li>rows without which no plan gets cheaper are set aside: those whose reduced cost lifts the bound to the plan's cost (variable fixing by reduced costs; G. L. Nemhauser and L. A. Wolsey, <i>Integer and
 *       Combinatorial Optimization</i>, 1988, II.5.2);
 *   <li>dynamic programming over what is covered, if the order is small enough for it;
 *   <li>else branch and bound over which rows are open, each node with the same bound.
 * </ol>
 *
 * <p>Among the plans of least cost it takes one of fewest shipments, and among these one whose rows have the smallest sum of their numbers. So the same problem has the same plan on each machine, and a caller
 * who adds locations in the order of their ids gets a plan that does not depend on how they were found. Where the effort does not suffice, the best plan so far is given with the bound that was reached. Stateless.
 */
public final class FixedChargeSolver {

    private FixedChargeSolver() {}

    /**
     * Solves a problem.
     *
     * @param problem what is wanted and who could supply it
     * @param effort how far to look
     * @return a plan, at least as cheap as supplying nothing and as the best single row
     * @throws IllegalArgumentException if costs are so large that they could not be compared exactly
     */
    public static FixedChargeSolution solve(FixedChargeProblem problem, Effort effort) {
        return new Search(problem, effort).solve();
    }

    /**
     * What it costs to insist on a row: the answer to why a location does not serve.
     *
     * @param problem what is wanted and who could supply it
     * @param row which row, from 0
     * @param effort how far to look, for each of up to one question a line
     * @return the least cost of a plan in which the row supplies one unit or more, or as near to it as the effort allowed; empty if it has nothing that is wanted
     */
    public static OptionalLong costWith(FixedChargeProblem problem, int row, Effort effort) {
        boolean has = false;
        for (int line = 0; line < problem.lines; line++) {
            has |= problem.most(row, line) > 0;
        }
        if (!has) {
            return OptionalLong.empty();
        }
        FixedChargeProblem forced = problem.forcing(row);
        FixedChargeSolution free = solve(forced, effort);
        for (int line = 0; line < problem.lines; line++) {
            if (free.units(row, line) > 0) {
                return OptionalLong.of(free.cost());
            }
        }
        return OptionalLong.of(costWithOneUnit(forced, row, effort));
    }

    /** The row would rather supply nothing, so it supplies one unit, of whichever line that is cheapest. */
    private static long costWithOneUnit(FixedChargeProblem forced, int row, Effort effort) {
        long least = Long.MAX_VALUE;
        for (int line = 0; line < forced.lines; line++) {
            if (forced.most(row, line) > 0) {
                FixedChargeSolution rest = solve(forced.after(row, line), effort);
                least = Math.min(least, Math.addExact(rest.cost(), forced.unitCost(row, line)));
            }
        }
        return least;
    }
}
