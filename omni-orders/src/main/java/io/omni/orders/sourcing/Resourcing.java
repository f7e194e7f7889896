package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides again about an order whose units have been promised: a location refuses, stock was not where it was thought to be, or time has passed and the order is not released yet. What is promised stays where it is
 * unless that is impossible, or moving it saves as much as is worth the trouble (P. J. Xu, R. Allgor and S. C. Graves, <i>Benefits of reevaluating real-time order fulfillment decisions</i>, Manufacturing &amp; Service
 * Operations Management 11, 2009).
 *
 * @param policy rules, costs and limits
 * @param worthwhile what a change has to save at least where none is needed, in minor units
 */
public record Resourcing(SourcingPolicy policy, long worthwhile) {

    /** Refuses to move for nothing at all: what costs the same stays. */
    public Resourcing {
        if (worthwhile < 1) {
            throw new IllegalArgumentException("moving units has to save %d: give at least 1".formatted(worthwhile));
        }
    }

    /**
     * Decides.
     *
     * @param request the whole order, over what is available beside the units promised to it
     * @param promised the units promised to it
     * @param refusing locations that do not supply, whatever was promised there
     * @return what stays and what moves
     */
    public Resourced decide(SourcingRequest request, List<Allocation> promised, Set<LocationId> refusing) {
        SourcingRequest whole = request.withCandidates(withPromised(request.candidates(), promised, refusing));
        SourcingTable table = SourcingTable.of(whole, policy, ShadowPrices.none());
        FixedChargeProblem problem = table.problem();
        FixedChargeSolution anew = FixedChargeSolver.solve(problem, policy.effort());
        FixedChargeSolution staying = staying(table, problem, promised, anew);
        boolean moves = staying.cost() - anew.cost() >= worthwhile;
        SourcingPlan plan =
                SourcingDecision.of(table, problem, moves ? anew : staying).plan();
        List<Allocation> added = without(plan.allocations(), promised);
        List<Allocation> released = without(promised, plan.allocations());
        return added.isEmpty() && released.isEmpty()
                ? new Resourced.Kept(plan)
                : new Resourced.Moved(plan, added, released);
    }

    /** What can stay does, and the rest is supplied as cheaply as that allows. If that makes too many shipments, nothing needs to stay. */
    private FixedChargeSolution staying(
            SourcingTable table, FixedChargeProblem problem, List<Allocation> promised, FixedChargeSolution anew) {
        long[] kept = table.units(promised, problem);
        FixedChargeProblem rest = table.rest(problem, kept);
        FixedChargeSolution more = FixedChargeSolver.solve(rest, policy.effort());
        long[] units = more.units();
        for (int at = 0; at < units.length; at++) {
            units[at] += kept[at];
        }
        return table.shipments(units) > policy.maxShipments().orElse(Integer.MAX_VALUE)
                        || (policy.complete() && !table.isComplete(units))
                ? anew
                : anew.instead(units);
    }

    private static List<Candidate> withPromised(
            List<Candidate> candidates, List<Allocation> promised, Set<LocationId> refusing) {
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            LocationId id = candidate.location().id();
            Map<Sku, Quantity> available = new HashMap<>(refusing.contains(id) ? Map.of() : candidate.available());
            if (!refusing.contains(id)) {
                promised.stream()
                        .filter(each -> each.location().equals(id))
                        .forEach(each -> available.merge(each.sku(), each.quantity(), Quantity::plus));
            }
            all.add(new Candidate(candidate.location(), available, candidate.capacity()));
        }
        return all;
    }

    private static List<Allocation> without(List<Allocation> some, List<Allocation> others) {
        Map<LocationId, Map<Sku, Long>> left = new TreeMap<>();
        some.forEach(each -> add(left, each, each.quantity().units()));
        others.forEach(each -> add(left, each, -each.quantity().units()));
        List<Allocation> difference = new ArrayList<>();
        left.forEach((location, bySku) -> bySku.forEach((sku, units) -> {
            if (units > 0) {
                difference.add(new Allocation(location, sku, Quantity.of(units)));
            }
        }));
        return difference;
    }

    private static void add(Map<LocationId, Map<Sku, Long>> to, Allocation each, long units) {
        to.computeIfAbsent(each.location(), location -> new TreeMap<>()).merge(each.sku(), units, Math::addExact);
    }
}
