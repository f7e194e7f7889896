package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A request laid out in rows and lines: who may give how much of what, at which cost. Rows come by location id and lines by SKU, so that the order in which candidates were found makes no difference. */
final class SourcingTable {

    private final SourcingRequest request;
    private final SourcingPolicy policy;
    private final List<Candidate> candidates;
    private final List<Sku> skus;
    private final Distance[] distance;
    private final SourcingCosts.Zone[] zone;
    private final SourcingCosts.Handling[] handling;
    private final long[][] available;
    private final long[][] transport;
    private final long[][] shadow;
    private final List<Optional<Verdict>> excluded = new ArrayList<>();

    private SourcingTable(SourcingRequest request, SourcingPolicy policy) {
        this.request = request;
        this.policy = policy;
        candidates = request.candidates().stream()
                .sorted(Comparator.comparing(candidate -> candidate.location().id()))
                .toList();
        skus = List.copyOf(request.demand().keySet());
        int rows = candidates.size();
        distance = new Distance[rows];
        zone = new SourcingCosts.Zone[rows];
        handling = new SourcingCosts.Handling[rows];
        available = new long[rows][skus.size()];
        transport = new long[rows][skus.size()];
        shadow = new long[rows][skus.size()];
    }

    static SourcingTable of(SourcingRequest request, SourcingPolicy policy, ShadowPrices prices) {
        SourcingTable table = new SourcingTable(request, policy);
        for (int row = 0; row < table.candidates.size(); row++) {
            table.lay(row, prices);
        }
        return table;
    }

    private void lay(int row, ShadowPrices prices) {
        Candidate candidate = candidates.get(row);
        Location location = candidate.location();
        distance[row] = location.point().to(request.destination());
        zone[row] = policy.costs().zone(distance[row]);
        handling[row] = policy.costs().handling(location.type());
        excluded.add(Suitability.whyNot(location, request));
        for (int line = 0; line < skus.size(); line++) {
            Sku sku = skus.get(line);
            Quantity there = candidate.available(sku);
            available[row][line] = excluded.get(row).isPresent() ? 0 : granted(row, sku, there);
            transport[row][line] = zone[row].transport(request.weights().getOrDefault(sku, new Weight(0)));
            shadow[row][line] = there.isZero() ? 0 : prices.of(location.id(), sku, there);
        }
    }

    private long granted(int row, Sku sku, Quantity there) {
        Quantity left = there;
        for (SourcingRule rule : policy.rules()) {
            left = left.min(rule.grants(candidates.get(row).location(), distance[row], sku, there));
        }
        return left.units();
    }

    FixedChargeProblem problem() {
        return problem(available);
    }

    /** The same with nothing to give. */
    FixedChargeProblem nothing() {
        return problem(new long[candidates.size()][skus.size()]);
    }

    private FixedChargeProblem problem(long[][] stock) {
        FixedChargeProblem.Builder problem = FixedChargeProblem.forDemand(demand(), unfilled());
        for (int row = 0; row < candidates.size(); row++) {
            problem.location(fixed(row), unit(row), stock[row], capacity(row));
        }
        policy.maxShipments().ifPresent(problem::maxShipments);
        return problem.build();
    }

    private long[] unfilled() {
        long[] unfilled = new long[skus.size()];
        Arrays.fill(unfilled, policy.costs().unfilled());
        return unfilled;
    }

    private long[] demand() {
        return request.demand().values().stream().mapToLong(Quantity::units).toArray();
    }

    private long fixed(int row) {
        return Math.addExact(zone[row].perShipment(), handling[row].perShipment());
    }

    private long[] unit(int row) {
        long[] unit = new long[skus.size()];
        for (int line = 0; line < unit.length; line++) {
            unit[line] = Math.addExact(Math.addExact(transport[row][line], handling[row].perUnit()), shadow[row][line]);
        }
        return unit;
    }

    private long capacity(int row) {
        return candidates.get(row).capacity().map(Quantity::units).orElse(FixedChargeProblem.UNLIMITED);
    }

    boolean isLimited(int row) {
        return candidates.get(row).capacity().isPresent();
    }

    boolean isComplete(FixedChargeSolution solution) {
        return isComplete(solution.units());
    }

    boolean isComplete(long[] units) {
        return Arrays.stream(units).sum() == Arrays.stream(demand()).sum();
    }

    int shipments(long[] units) {
        int shipments = 0;
        for (int row = 0; row < candidates.size(); row++) {
            shipments += Arrays.stream(units, row * skus.size(), (row + 1) * skus.size())
                                    .sum()
                            > 0
                    ? 1
                    : 0;
        }
        return shipments;
    }

    /** The units of allocations, row by row; what a row may not supply, or nobody wants any more, is left out. */
    long[] units(List<Allocation> allocations, FixedChargeProblem problem) {
        long[] units = new long[candidates.size() * skus.size()];
        long[] wanted = demand();
        for (Allocation each : allocations) {
            int line = skus.indexOf(each.sku());
            int row = rowOrNone(each.location());
            if (line >= 0 && row >= 0) {
                int at = row * skus.size() + line;
                long room = capacity(row)
                        - Arrays.stream(units, row * skus.size(), (row + 1) * skus.size())
                                .sum();
                long taken = Math.min(Math.min(each.quantity().units(), wanted[line]), room);
                taken = Math.min(taken, problem.most(row, line) - units[at]);
                units[at] += taken;
                wanted[line] -= taken;
            }
        }
        return units;
    }

    /** What is to be supplied beside units that stay: rows that ship some of them have paid for their shipment. */
    FixedChargeProblem rest(FixedChargeProblem problem, long[] kept) {
        long[] wanted = demand();
        for (int at = 0; at < kept.length; at++) {
            wanted[at % skus.size()] -= kept[at];
        }
        FixedChargeProblem.Builder rest = FixedChargeProblem.forDemand(wanted, unfilled());
        for (int row = 0; row < candidates.size(); row++) {
            long[] left = new long[skus.size()];
            long units = 0;
            for (int line = 0; line < left.length; line++) {
                long stays = kept[row * left.length + line];
                left[line] = problem.most(row, line) - stays;
                units += stays;
            }
            long room = capacity(row) == FixedChargeProblem.UNLIMITED ? capacity(row) : capacity(row) - units;
            rest.location(units > 0 ? 0 : fixed(row), unit(row), left, room);
        }
        return rest.build();
    }

    PlanCost cost(FixedChargeSolution solution) {
        PlanCost cost = PlanCost.NONE;
        long left = Arrays.stream(demand()).sum();
        for (int row = 0; row < candidates.size(); row++) {
            cost = cost.plus(cost(row, solution));
        }
        for (long supplied : solution.units()) {
            left -= supplied;
        }
        return cost.plus(
                new PlanCost(0, 0, 0, 0, Math.multiplyExact(left, policy.costs().unfilled())));
    }

    PlanCost cost(int row, FixedChargeSolution solution) {
        long units = 0;
        long carried = 0;
        long gone = 0;
        for (int line = 0; line < skus.size(); line++) {
            long taken = solution.units(row, line);
            units += taken;
            carried = Math.addExact(carried, Math.multiplyExact(taken, transport[row][line]));
            gone = Math.addExact(gone, Math.multiplyExact(taken, shadow[row][line]));
        }
        if (units == 0) {
            return PlanCost.NONE;
        }
        long handled = Math.addExact(handling[row].perShipment(), Math.multiplyExact(units, handling[row].perUnit()));
        return new PlanCost(zone[row].perShipment(), carried, handled, gone, 0);
    }

    /** Why a row can give nothing, if it cannot. */
    Optional<Verdict> whyNothing(int row) {
        if (excluded.get(row).isPresent()) {
            return excluded.get(row);
        }
        if (Suitability.hasNothing(candidates.get(row), request)) {
            return Optional.of(new Verdict.NoStock());
        }
        if (Arrays.stream(available[row]).allMatch(units -> units == 0)) {
            return Optional.of(new Verdict.RuledOut(ruling(row)));
        }
        return capacity(row) == 0 ? Optional.of(new Verdict.CapacityFull()) : Optional.empty();
    }

    /** The first rule that leaves it nothing, together with those before. */
    private SourcingRule ruling(int row) {
        boolean[] gone = new boolean[skus.size()];
        for (SourcingRule rule : policy.rules()) {
            boolean all = true;
            for (int line = 0; line < gone.length; line++) {
                Quantity there = candidates.get(row).available(skus.get(line));
                gone[line] |= rule.grants(candidates.get(row).location(), distance[row], skus.get(line), there)
                        .isZero();
                all &= gone[line];
            }
            if (all) {
                return rule;
            }
        }
        throw new IllegalStateException("no rule keeps out " + id(row));
    }

    int row(LocationId location) {
        int row = rowOrNone(location);
        if (row < 0) {
            throw new IllegalArgumentException("%s was no candidate: ask about one of %s"
                    .formatted(
                            location,
                            candidates.stream()
                                    .map(each -> each.location().id())
                                    .toList()));
        }
        return row;
    }

    private int rowOrNone(LocationId location) {
        for (int row = 0; row < candidates.size(); row++) {
            if (id(row).equals(location)) {
                return row;
            }
        }
        return -1;
    }

    LocationId id(int row) {
        return candidates.get(row).location().id();
    }

    Distance distance(int row) {
        return distance[row];
    }

    List<Sku> skus() {
        return skus;
    }

    SourcingRequest request() {
        return request;
    }

    SourcingPolicy policy() {
        return policy;
    }
}
