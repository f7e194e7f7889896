package io.omni.benchmarks.routing;

import io.omni.benchmarks.Bar;
import io.omni.orders.sourcing.solver.Effort;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import java.util.List;

/** Whether the plan is the cheapest, as another solver sees it. */
final class Agreement {

    private static final int[] LOCATIONS = {10, 30};
    private static final int[] LINES = {1, 2, 3, 5};
    private static final double[] CARRIED = {.10, .35};

    private int instances;
    private int differ;
    private int wrongBound;
    private int wrongCost;

    private Agreement() {}

    static List<Bar> measured(Scale scale) {
        Agreement agreement = new Agreement();
        for (int seed = 1; agreement.instances < scale.agreements(); seed++) {
            for (int locations : LOCATIONS) {
                for (double carried : CARRIED) {
                    agreement.compare(new Region(seed, locations, carried, false));
                    agreement.compare(new Region(seed, locations, carried, true));
                }
            }
        }
        return List.of(
                Bar.atLeast(
                        "routing.agree.instances",
                        "instances given to ojAlgo's solver of mixed integer programs",
                        agreement.instances,
                        Math.min(1_000, scale.agreements())),
                Bar.atMost(
                        "routing.agree.differ",
                        "instances in which the costs differ by more than one unit",
                        agreement.differ,
                        0),
                Bar.atMost(
                        "routing.agree.bounds",
                        "bounds above the optimum, checkable ones among them",
                        agreement.wrongBound,
                        0),
                Bar.atMost(
                        "routing.agree.costs", "plans that cost something else than they say", agreement.wrongCost, 0));
    }

    private void compare(Region region) {
        for (int lines : LINES) {
            FixedChargeProblem problem = region.order(lines).problem();
            FixedChargeSolution solution = FixedChargeSolver.solve(problem, Effort.DEFAULT);
            long optimum = Mip.solve(problem);
            instances++;
            differ += Math.abs(solution.cost() - optimum) > 1 ? 1 : 0;
            wrongBound += solution.lowerBound() > optimum + 1 || problem.bound(solution.prices()) > optimum + 1 ? 1 : 0;
            wrongCost += problem.costOf(solution.units()) != solution.cost() ? 1 : 0;
        }
    }
}
