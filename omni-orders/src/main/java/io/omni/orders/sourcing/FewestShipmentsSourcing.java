package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.Effort;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * As much as there is, in the fewest shipments, from locations as near as these allow: set cover with quantities (R. M. Karp, <i>Reducibility among combinatorial problems</i>, 1972), as a
 * {@link FixedChargeProblem} in which an unfilled unit costs more than all shipments, and a shipment more than all kilometers.
 */
record FewestShipmentsSourcing() implements Sourcing {

    private static final Comparator<Candidate> BY_ID =
            Comparator.comparing(candidate -> candidate.location().id());
    /** More than half around the earth. */
    private static final long FARTHEST_KILOMETERS = 20_038;

    @Override
    public SourcingPlan plan(SourcingRequest request) {
        List<Candidate> candidates = request.candidates().stream().sorted(BY_ID).toList();
        FixedChargeSolution solution = FixedChargeSolver.solve(problem(candidates, request), Effort.DEFAULT);
        List<Allocation> allocations = new ArrayList<>();
        List<Considered> considered = new ArrayList<>();
        Map<Sku, Quantity> open = new TreeMap<>(request.demand());
        for (int row : nearestFirst(candidates, request)) {
            Candidate candidate = candidates.get(row);
            long units = take(candidate.location().id(), row, solution, open, allocations);
            considered.add(new Considered(
                    candidate.location().id(), distance(candidate, request), verdict(candidate, units, request)));
        }
        open.values().removeIf(Quantity::isZero);
        return new SourcingPlan(allocations, open, considered);
    }

    private static FixedChargeProblem problem(List<Candidate> candidates, SourcingRequest request) {
        List<Sku> skus = List.copyOf(request.demand().keySet());
        long[] demand =
                request.demand().values().stream().mapToLong(Quantity::units).toArray();
        long shipments = Math.min(candidates.size(), Arrays.stream(demand).sum());
        long perShipment = (shipments + 1) * FARTHEST_KILOMETERS;
        long[] unfilled = new long[demand.length];
        Arrays.fill(unfilled, 2 * (shipments + 1) * perShipment);
        FixedChargeProblem.Builder problem = FixedChargeProblem.forDemand(demand, unfilled);
        for (Candidate candidate : candidates) {
            boolean suits = Suitability.whyNot(candidate.location(), request).isEmpty();
            long[] available = skus.stream()
                    .mapToLong(sku -> suits ? candidate.available(sku).units() : 0)
                    .toArray();
            long kilometers = distance(candidate, request).meters() / 1_000;
            long capacity = candidate.capacity().map(Quantity::units).orElse(FixedChargeProblem.UNLIMITED);
            problem.location(perShipment + kilometers, new long[demand.length], available, capacity);
        }
        return problem.build();
    }

    private static List<Integer> nearestFirst(List<Candidate> candidates, SourcingRequest request) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < candidates.size(); row++) {
            rows.add(row);
        }
        rows.sort(Comparator.comparing(row -> distance(candidates.get(row), request)));
        return rows;
    }

    private static Distance distance(Candidate candidate, SourcingRequest request) {
        return candidate.location().point().to(request.destination());
    }

    private static long take(
            LocationId location,
            int row,
            FixedChargeSolution solution,
            Map<Sku, Quantity> open,
            List<Allocation> allocations) {
        long all = 0;
        int line = 0;
        for (Map.Entry<Sku, Quantity> wanted : open.entrySet()) {
            long units = solution.units(row, line++);
            if (units > 0) {
                allocations.add(new Allocation(location, wanted.getKey(), Quantity.of(units)));
                wanted.setValue(wanted.getValue().minus(Quantity.of(units)));
                all += units;
            }
        }
        return all;
    }

    private static Verdict verdict(Candidate candidate, long units, SourcingRequest request) {
        Optional<Verdict> whyNot = Suitability.whyNot(candidate.location(), request);
        if (whyNot.isPresent()) {
            return whyNot.get();
        }
        if (units > 0) {
            return new Verdict.SuppliesUnits(units);
        }
        return Suitability.hasNothing(candidate, request) ? new Verdict.NoStock() : new Verdict.NoFewerShipments();
    }
}
