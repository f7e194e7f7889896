package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Locations in the order of rankings, each with what it has. The first ranking decides, and where it finds two equal the next one does; at the end the location that stands in for others comes first, and then the first by id.
 *
 * @param rankings what decides, the first one first
 * @param fallback the location that comes first where no ranking decides
 */
public record RankedSourcing(List<Ranking> rankings, Optional<LocationId> fallback) implements Sourcing {

    /** Copies the list. */
    public RankedSourcing {
        rankings = List.copyOf(rankings);
    }

    private record Ranked(Candidate candidate, Distance distance, Optional<Verdict> excluded, List<Long> ranks) {

        LocationId id() {
            return candidate.location().id();
        }
    }

    @Override
    public SourcingPlan plan(SourcingRequest request) {
        List<Ranked> inOrder = inOrder(request);
        Map<Sku, Quantity> open = new TreeMap<>(request.demand());
        List<Allocation> allocations = new ArrayList<>();
        Map<LocationId, Verdict> verdicts = new TreeMap<>();
        Optional<Ranked> last = Optional.empty();
        for (Ranked ranked : inOrder) {
            long units = take(ranked, open, allocations);
            verdicts.put(ranked.id(), verdict(ranked, units, last, request));
            last = units > 0 ? Optional.of(ranked) : last;
        }
        return new SourcingPlan(nearestFirst(allocations, inOrder), open, considered(inOrder, verdicts));
    }

    /**
     * The locations in the order in which they are asked.
     *
     * @param request what is wanted, and who could supply it
     * @return all candidates, those too that can supply nothing
     */
    public List<LocationId> order(SourcingRequest request) {
        return inOrder(request).stream().map(Ranked::id).toList();
    }

    private List<Ranked> inOrder(SourcingRequest request) {
        return request.candidates().stream()
                .map(candidate -> ranked(candidate, request))
                .sorted(Comparator.comparing(Ranked::ranks, RankedSourcing::compare)
                        .thenComparing(
                                ranked -> fallback.filter(ranked.id()::equals).isEmpty())
                        .thenComparing(Ranked::id))
                .toList();
    }

    private Ranked ranked(Candidate candidate, SourcingRequest request) {
        Distance distance = candidate.location().point().to(request.destination());
        List<Long> ranks = rankings.stream()
                .map(ranking -> ranking.rank(candidate, distance, request).orElse(Long.MAX_VALUE))
                .toList();
        return new Ranked(candidate, distance, Suitability.whyNot(candidate.location(), request), ranks);
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static long take(Ranked ranked, Map<Sku, Quantity> open, List<Allocation> allocations) {
        if (ranked.excluded().isPresent()) {
            return 0;
        }
        long room = ranked.candidate().capacity().map(Quantity::units).orElse(Long.MAX_VALUE);
        long units = 0;
        for (Sku sku : List.copyOf(open.keySet())) {
            Quantity wanted = open.getOrDefault(sku, Quantity.ZERO);
            Quantity taken = wanted.min(ranked.candidate().available(sku)).min(Quantity.of(room - units));
            if (!taken.isZero()) {
                allocations.add(new Allocation(ranked.id(), sku, taken));
                units += taken.units();
                open.put(sku, wanted.minus(taken));
            }
        }
        open.values().removeIf(Quantity::isZero);
        return units;
    }

    private Verdict verdict(Ranked ranked, long units, Optional<Ranked> before, SourcingRequest request) {
        if (ranked.excluded().isPresent()) {
            return ranked.excluded().get();
        }
        if (units > 0) {
            return new Verdict.SuppliesUnits(units);
        }
        if (Suitability.hasNothing(ranked.candidate(), request)) {
            return new Verdict.NoStock();
        }
        if (before.isEmpty()
                || ranked.candidate().capacity().filter(Quantity::isZero).isPresent()) {
            return new Verdict.CapacityFull();
        }
        return new Verdict.RankedBehind(decisive(before.get(), ranked));
    }

    private Optional<Ranking> decisive(Ranked before, Ranked behind) {
        for (int i = 0; i < rankings.size(); i++) {
            if (!before.ranks().get(i).equals(behind.ranks().get(i))) {
                return Optional.of(rankings.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<Allocation> nearestFirst(List<Allocation> allocations, List<Ranked> inOrder) {
        Map<LocationId, Distance> distances = new TreeMap<>();
        inOrder.forEach(ranked -> distances.put(ranked.id(), ranked.distance()));
        return allocations.stream()
                .sorted(Comparator.comparing(
                                (Allocation each) -> distances.getOrDefault(each.location(), Distance.ZERO))
                        .thenComparing(Allocation::location)
                        .thenComparing(Allocation::sku))
                .toList();
    }

    private static List<Considered> considered(List<Ranked> inOrder, Map<LocationId, Verdict> verdicts) {
        return inOrder.stream()
                .sorted(Comparator.comparing(Ranked::distance).thenComparing(Ranked::id))
                .map(ranked -> new Considered(
                        ranked.id(), ranked.distance(), verdicts.getOrDefault(ranked.id(), new Verdict.NothingLeft())))
                .toList();
    }
}
