package io.omni.benchmarks.routing;

import io.omni.orders.sourcing.solver.FixedChargeProblem;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The same problem as a mixed integer program, written down as a textbook does and solved by ojAlgo, which knows nothing of how ours is solved. */
final class Mip {

    static {
        System.setProperty("shut.up.ojAlgo", "true"); // It greets on the output that figures go to.
    }

    private Mip() {}

    /** What the cheapest plan costs. */
    static long solve(FixedChargeProblem problem) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression[] supplied = new Expression[problem.lines()];
        double nothing = 0;
        for (int line = 0; line < supplied.length; line++) {
            supplied[line] = model.newExpression("line " + line).upper(problem.demand(line));
            nothing += (double) problem.demand(line) * problem.unfilledCost(line);
        }
        for (int row = 0; row < problem.rows(); row++) {
            row(model, problem, row, supplied);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the other solver gave up: " + result.getState());
        }
        return Math.round(nothing + result.getValue());
    }

    private static void row(ExpressionsBasedModel model, FixedChargeProblem problem, int row, Expression[] supplied) {
        boolean has = false;
        for (int line = 0; line < supplied.length; line++) {
            has |= problem.most(row, line) > 0;
        }
        if (!has) {
            return;
        }
        Variable open = model.newVariable("open " + row).binary().weight(problem.fixedCost(row));
        for (int line = 0; line < supplied.length; line++) {
            long most = problem.most(row, line);
            if (most > 0) {
                Variable units = model.newVariable("units " + row + " " + line)
                        .lower(0)
                        .upper(most)
                        .integer(true)
                        .weight(problem.unitCost(row, line) - problem.unfilledCost(line));
                supplied[line].set(units, 1);
                model.newExpression("from open " + row + " " + line)
                        .set(units, 1)
                        .set(open, -most)
                        .upper(0);
            }
        }
    }
}
