package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A plan of least cost, with all that is needed to say why it is this one. Immutable. */
public final class SourcingDecision {

    private final SourcingTable table;
    private final FixedChargeProblem problem;
    private final FixedChargeSolution solution;
    private final SourcingPlan plan;

    private SourcingDecision(SourcingTable table, FixedChargeProblem problem, FixedChargeSolution solution) {
        this.table = table;
        this.problem = problem;
        this.solution = solution;
        this.plan = planned();
    }

    static SourcingDecision of(SourcingRequest request, SourcingPolicy policy, ShadowPrices prices) {
        SourcingTable table = SourcingTable.of(request, policy, prices);
        FixedChargeProblem problem = table.problem();
        FixedChargeSolution solution = FixedChargeSolver.solve(problem, policy.effort());
        if (policy.complete() && !table.isComplete(solution)) {
            FixedChargeProblem nothing = table.nothing();
            return new SourcingDecision(table, nothing, FixedChargeSolver.solve(nothing, policy.effort()));
        }
        return new SourcingDecision(table, problem, solution);
    }

    static SourcingDecision of(SourcingTable table, FixedChargeProblem problem, FixedChargeSolution solution) {
        return new SourcingDecision(table, problem, solution);
    }

    /**
     * The plan.
     *
     * @return which location supplies what, its cost with the proof, and for each candidate why it does or does not
     */
    public SourcingPlan plan() {
        return plan;
    }

    /**
     * The proof.
     *
     * @return what the plan costs and what no plan costs less than
     */
    public Certificate certificate() {
        return plan.certificate().orElseThrow();
    }

    /**
     * The arithmetic under the decision, so that others can check it: a row for each candidate in the order of their ids, and a line for each SKU.
     *
     * @return the problem that was solved
     */
    public FixedChargeProblem problem() {
        return problem;
    }

    /**
     * Why a location serves or does not: what the cheapest plan with it would cost. That takes another search, which is made when it is asked for.
     *
     * @param location one of the candidates
     * @return the answer
     * @throws IllegalArgumentException if it was no candidate
     */
    public Explanation explain(LocationId location) {
        int row = table.row(location);
        OptionalLong costWithIt = serves(row)
                ? OptionalLong.of(solution.cost())
                : FixedChargeSolver.costWith(problem, row, table.policy().effort());
        return new Explanation(location, verdict(row), solution.cost(), costWithIt);
    }

    private SourcingPlan planned() {
        List<Allocation> allocations = new ArrayList<>();
        List<Considered> considered = new ArrayList<>();
        Map<Sku, Quantity> unfilled = new TreeMap<>(table.request().demand());
        for (int row : nearestFirst()) {
            considered.add(new Considered(table.id(row), table.distance(row), verdict(row)));
            for (int line = 0; line < table.skus().size(); line++) {
                long units = solution.units(row, line);
                if (units > 0) {
                    Sku sku = table.skus().get(line);
                    allocations.add(new Allocation(table.id(row), sku, Quantity.of(units)));
                    Quantity left = unfilled.getOrDefault(sku, Quantity.ZERO).minus(Quantity.of(units));
                    unfilled.put(sku, left);
                }
            }
        }
        unfilled.values().removeIf(Quantity::isZero);
        return new SourcingPlan(allocations, unfilled, considered, Optional.of(proof()));
    }

    private List<Integer> nearestFirst() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < problem.rows(); row++) {
            rows.add(row);
        }
        rows.sort(Comparator.comparing(table::distance));
        return rows;
    }

    private Certificate proof() {
        Map<Sku, Long> prices = new TreeMap<>();
        long[] byLine = solution.prices();
        for (int line = 0; line < byLine.length; line++) {
            prices.put(table.skus().get(line), byLine[line]);
        }
        return new Certificate(
                solution.optimality(),
                table.policy().costs().currency(),
                table.cost(solution),
                solution.lowerBound(),
                prices);
    }

    private boolean serves(int row) {
        return units(row) > 0;
    }

    private long units(int row) {
        long units = 0;
        for (int line = 0; line < problem.lines(); line++) {
            units += solution.units(row, line);
        }
        return units;
    }

    private Verdict verdict(int row) {
        if (serves(row)) {
            return new Verdict.Supplies(units(row), table.cost(row, solution).total());
        }
        return table.whyNothing(row)
                .or(() -> dominating(row).map(other -> new Verdict.Dominated(table.id(other))))
                .orElseGet(() -> new Verdict.NotCheaper(atLeast(row)));
    }

    /** What the prices say by themselves: each plan with the row costs the bound and what the row fails to gain. */
    private long atLeast(int row) {
        long[] prices = solution.prices();
        long missing = problem.fixedCost(row);
        for (int line = 0; line < problem.lines(); line++) {
            long margin = prices[line] - problem.unitCost(row, line);
            missing -= Math.max(0, margin) * problem.most(row, line);
        }
        return Math.max(0, problem.bound(prices) + Math.max(0, missing) - solution.cost());
    }

    private Optional<Integer> dominating(int row) {
        for (int other = 0; other < problem.rows(); other++) {
            if (other != row && serves(other) && dominates(other, row)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** It has already begun, so its fixed cost is paid. */
    private boolean dominates(int other, int row) {
        for (int line = 0; line < problem.lines(); line++) {
            boolean has = problem.most(row, line) > 0;
            if (has
                    && (problem.most(other, line) < problem.demand(line)
                            || problem.unitCost(other, line) > problem.unitCost(row, line))) {
                return false;
            }
        }
        return !table.isLimited(other);
    }
}
