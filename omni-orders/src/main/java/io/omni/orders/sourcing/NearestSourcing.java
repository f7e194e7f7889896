package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The nearest location that has everything, else nearest first. One that cannot do what is needed, or is closed for good, has nothing. */
record NearestSourcing() implements Sourcing {

    /** A candidate, of which an excluded one is taken to have nothing. */
    private record Ranked(Candidate candidate, Distance distance, Optional<Verdict> excluded) {

        static final Comparator<Ranked> NEAREST_FIRST =
                Comparator.comparing(Ranked::distance).thenComparing(ranked -> ranked.id());

        LocationId id() {
            return candidate.location().id();
        }
    }

    @Override
    public SourcingPlan plan(SourcingRequest request) {
        List<Ranked> ranked = request.candidates().stream()
                .map(candidate -> ranked(candidate, request))
                .sorted(Ranked.NEAREST_FIRST)
                .toList();
        Optional<Ranked> single = ranked.stream()
                .filter(candidate -> missing(candidate, request) == 0)
                .findFirst();
        return single.isPresent() ? fromOne(single.get(), ranked, request) : split(ranked, request);
    }

    private static Ranked ranked(Candidate candidate, SourcingRequest request) {
        Location location = candidate.location();
        Optional<Verdict> excluded = Suitability.whyNot(location, request);
        return new Ranked(
                excluded.isPresent() ? new Candidate(location, Map.of()) : candidate,
                location.point().to(request.destination()),
                excluded);
    }

    private static SourcingPlan fromOne(Ranked chosen, List<Ranked> ranked, SourcingRequest request) {
        List<Allocation> allocations = new ArrayList<>();
        request.demand().forEach((sku, quantity) -> allocations.add(new Allocation(chosen.id(), sku, quantity)));
        List<Considered> considered = ranked.stream()
                .map(candidate -> considered(candidate, whyNot(candidate, chosen, request)))
                .toList();
        return new SourcingPlan(allocations, Map.of(), considered);
    }

    private static Verdict whyNot(Ranked candidate, Ranked chosen, SourcingRequest request) {
        if (candidate.equals(chosen)) {
            return new Verdict.SuppliesAll();
        }
        if (hasNothing(candidate, request)) {
            return new Verdict.NoStock();
        }
        long missing = missing(candidate, request);
        return missing > 0 ? new Verdict.Incomplete(missing, chosen.id()) : new Verdict.NotNearer(chosen.id());
    }

    private static SourcingPlan split(List<Ranked> ranked, SourcingRequest request) {
        Map<Sku, Quantity> open = new TreeMap<>(request.demand());
        List<Allocation> allocations = new ArrayList<>();
        List<Considered> considered = new ArrayList<>();
        for (Ranked candidate : ranked) {
            long units = take(candidate, open, allocations);
            considered.add(considered(candidate, verdict(candidate, units, request)));
        }
        return new SourcingPlan(allocations, open, considered);
    }

    private static long take(Ranked candidate, Map<Sku, Quantity> open, List<Allocation> allocations) {
        long units = 0;
        for (Sku sku : List.copyOf(open.keySet())) {
            Quantity wanted = open.getOrDefault(sku, Quantity.ZERO);
            Quantity taken = wanted.min(candidate.candidate().available(sku));
            if (taken.isZero()) {
                continue;
            }
            allocations.add(new Allocation(candidate.id(), sku, taken));
            units += taken.units();
            if (taken.equals(wanted)) {
                open.remove(sku);
            } else {
                open.put(sku, wanted.minus(taken));
            }
        }
        return units;
    }

    private static Verdict verdict(Ranked candidate, long units, SourcingRequest request) {
        if (units > 0) {
            return new Verdict.SuppliesPart(units);
        }
        return hasNothing(candidate, request) ? new Verdict.NoStock() : new Verdict.NothingLeft();
    }

    private static Considered considered(Ranked candidate, Verdict verdict) {
        return new Considered(
                candidate.id(), candidate.distance(), candidate.excluded().orElse(verdict));
    }

    private static boolean hasNothing(Ranked candidate, SourcingRequest request) {
        return request.demand().keySet().stream()
                .allMatch(sku -> candidate.candidate().available(sku).isZero());
    }

    private static long missing(Ranked candidate, SourcingRequest request) {
        long missing = 0;
        for (Map.Entry<Sku, Quantity> demand : request.demand().entrySet()) {
            long available = candidate.candidate().available(demand.getKey()).units();
            missing += Math.max(0, demand.getValue().units() - available);
        }
        return missing;
    }
}
