package io.omni.orders.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("O3")
class NearestSourcingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final GeoPoint HARROGATE = new GeoPoint(53.9921, -1.5418);
    private static final Sku COAT = new Sku("coat");
    private static final Sku SCARF = new Sku("scarf");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final LocationId YORK = new LocationId("york");
    private static final LocationId DAVENTRY = new LocationId("daventry");

    private static Candidate leeds(Map<Sku, Quantity> available) {
        return candidate(LEEDS, 53.7997, -1.5492, available);
    }

    private static Candidate york(Map<Sku, Quantity> available) {
        return candidate(YORK, 53.9600, -1.0873, available);
    }

    private static Candidate daventry(Map<Sku, Quantity> available) {
        return candidate(DAVENTRY, 52.2577, -1.1647, available);
    }

    private static Candidate candidate(LocationId id, double latitude, double longitude, Map<Sku, Quantity> available) {
        Location location = new Location(id, "In " + id, LocationType.STORE, new GeoPoint(latitude, longitude));
        return new Candidate(location, available);
    }

    private static Map<Sku, Quantity> units(long coats, long scarves) {
        Map<Sku, Quantity> units = new HashMap<>();
        if (coats > 0) {
            units.put(COAT, Quantity.of(coats));
        }
        if (scarves > 0) {
            units.put(SCARF, Quantity.of(scarves));
        }
        return units;
    }

    private static SourcingPlan plan(Map<Sku, Quantity> demand, Candidate... candidates) {
        return Sourcing.nearest()
                .plan(new SourcingRequest(NOW, LocationCapability.SHIPS, HARROGATE, demand, List.of(candidates)));
    }

    private static Allocation allocation(LocationId location, Sku sku, long units) {
        return new Allocation(location, sku, Quantity.of(units));
    }

    private static List<Verdict> verdicts(SourcingPlan plan) {
        return plan.considered().stream().map(Considered::verdict).toList();
    }

    @Example
    void the_nearest_that_has_all_supplies_all_and_every_other_one_is_told_why_not() {
        SourcingPlan plan = plan(
                units(2, 1),
                daventry(units(9, 9)),
                leeds(units(1, 1)),
                york(units(2, 1)),
                candidate(new LocationId("hull"), 53.7457, -0.3367, Map.of()));
        assertThat(plan.allocations()).containsExactly(allocation(YORK, COAT, 2), allocation(YORK, SCARF, 1));
        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.considered())
                .extracting(Considered::location)
                .containsExactly(LEEDS, YORK, new LocationId("hull"), DAVENTRY);
        assertThat(verdicts(plan))
                .containsExactly(
                        new Verdict.Incomplete(1, YORK),
                        new Verdict.SuppliesAll(),
                        new Verdict.NoStock(),
                        new Verdict.NotNearer(YORK));
    }

    @Example
    void where_none_has_all_the_nearest_supply_what_they_have() {
        SourcingPlan plan = plan(units(3, 2), daventry(units(9, 0)), york(units(1, 1)), leeds(units(1, 0)));
        assertThat(plan.allocations())
                .containsExactly(
                        allocation(LEEDS, COAT, 1),
                        allocation(YORK, COAT, 1),
                        allocation(YORK, SCARF, 1),
                        allocation(DAVENTRY, COAT, 1));
        assertThat(plan.unfilled()).isEqualTo(Map.of(SCARF, Quantity.of(1)));
        assertThat(plan.isComplete()).isFalse();
        assertThat(verdicts(plan))
                .containsExactly(new Verdict.SuppliesPart(1), new Verdict.SuppliesPart(2), new Verdict.SuppliesPart(1));
    }

    @Example
    void of_a_split_that_nearer_ones_fill_the_farther_ones_have_nothing_left_to_supply() {
        SourcingPlan plan = plan(
                units(2, 1),
                leeds(units(1, 0)),
                york(units(1, 0)),
                daventry(units(1, 0)),
                candidate(new LocationId("truro"), 50.2632, -5.0510, units(0, 0)));
        assertThat(verdicts(plan))
                .containsExactly(
                        new Verdict.SuppliesPart(1),
                        new Verdict.SuppliesPart(1),
                        new Verdict.NothingLeft(),
                        new Verdict.NoStock());
        assertThat(plan.unfilled()).isEqualTo(Map.of(SCARF, Quantity.of(1)));
    }

    @Example
    void equal_distances_are_decided_by_id() {
        Candidate b = candidate(new LocationId("b"), 53.7997, -1.5492, units(1, 0));
        Candidate a = candidate(new LocationId("a"), 53.7997, -1.5492, units(1, 0));
        SourcingPlan plan = plan(units(1, 0), b, a);
        assertThat(plan.allocations()).containsExactly(allocation(new LocationId("a"), COAT, 1));
        assertThat(verdicts(plan))
                .containsExactly(new Verdict.SuppliesAll(), new Verdict.NotNearer(new LocationId("a")));
        assertThat(plan(units(2, 0), b, a).allocations())
                .containsExactly(allocation(new LocationId("a"), COAT, 1), allocation(new LocationId("b"), COAT, 1));
    }

    @Example
    void without_candidates_everything_is_unfilled() {
        SourcingPlan plan = plan(units(1, 2));
        assertThat(plan.allocations()).isEmpty();
        assertThat(plan.unfilled()).isEqualTo(units(1, 2));
        assertThat(plan.considered()).isEmpty();
    }

    @Example
    void verdicts_read_as_sentences() {
        assertThat(new Considered(
                        LEEDS,
                        plan(units(1, 0), leeds(Map.of())).considered().get(0).distance(),
                        new Verdict.NoStock()))
                .hasToString("leeds (21.4 km): has none of what is wanted");
        assertThat(new Verdict.SuppliesAll()).hasToString("supplies everything: the nearest that has it all");
        assertThat(new Verdict.SuppliesPart(2)).hasToString("supplies 2 units that no nearer location had");
        assertThat(new Verdict.Incomplete(2, YORK)).hasToString("lacks 2 units, and york has them all");
        assertThat(new Verdict.NotNearer(YORK))
                .hasToString("has everything too, but york is nearer, or as near and first by id");
        assertThat(new Verdict.NothingLeft()).hasToString("has some, but nearer locations supply all of that");
    }

    @Example
    void an_allocation_has_units() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation(LEEDS, COAT, 0))
                .withMessage("allocation of coat at leeds has no units: leave it out");
    }

    /** Locations on a coarse grid, so that distances are often equal, with few units each. */
    @Provide
    Arbitrary<SourcingRequest> requests() {
        Arbitrary<Long> units = Arbitraries.longs().between(0, 4);
        Arbitrary<long[]> place = Combinators.combine(Arbitraries.longs().between(50, 53), units, units)
                .as((latitude, coats, scarves) -> new long[] {latitude, coats, scarves});
        return Combinators.combine(
                        place.list().ofMaxSize(6),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.longs().between(0, 9))
                .as((places, coats, scarves) -> new SourcingRequest(
                        NOW, LocationCapability.SHIPS, HARROGATE, units(coats, scarves), candidates(places)));
    }

    private static List<Candidate> candidates(List<long[]> places) {
        List<Candidate> candidates = new ArrayList<>();
        for (long[] place : places) {
            LocationId id = new LocationId("at-" + candidates.size());
            candidates.add(candidate(id, (double) place[0], 0, units(place[1], place[2])));
        }
        return candidates;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_allocated_is_there_and_wanted_and_the_rest_is_unfilled(@ForAll("requests") SourcingRequest request) {
        SourcingPlan plan = Sourcing.nearest().plan(request);
        Map<Sku, Long> allocated = new HashMap<>();
        for (Allocation allocation : plan.allocations()) {
            Candidate from = request.candidates().stream()
                    .filter(candidate -> candidate.location().id().equals(allocation.location()))
                    .findFirst()
                    .orElseThrow();
            assertThat(allocation.quantity()).isLessThanOrEqualTo(from.available(allocation.sku()));
            allocated.merge(allocation.sku(), allocation.quantity().units(), Long::sum);
        }
        assertThat(plan.allocations())
                .extracting(allocation -> allocation.location() + " " + allocation.sku())
                .doesNotHaveDuplicates();
        request.demand().forEach((sku, wanted) -> {
            long there = request.candidates().stream()
                    .mapToLong(candidate -> candidate.available(sku).units())
                    .sum();
            long supplied = allocated.getOrDefault(sku, 0L);
            assertThat(supplied).isEqualTo(Math.min(there, wanted.units()));
            assertThat(plan.unfilled().getOrDefault(sku, Quantity.ZERO).units()).isEqualTo(wanted.units() - supplied);
        });
        assertThat(plan.unfilled().values()).noneMatch(Quantity::isZero);
        assertThat(plan.considered()).hasSameSizeAs(request.candidates());
        assertThat(plan.considered()).extracting(Considered::distance).isSorted();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void one_location_supplies_all_if_any_can(@ForAll("requests") SourcingRequest request) {
        boolean possible = request.candidates().stream()
                .anyMatch(candidate -> request.demand().entrySet().stream()
                        .allMatch(wanted -> candidate.available(wanted.getKey()).compareTo(wanted.getValue()) >= 0));
        SourcingPlan plan = Sourcing.nearest().plan(request);
        assertThat(verdicts(plan).contains(new Verdict.SuppliesAll())).isEqualTo(possible);
        if (possible) {
            assertThat(plan.allocations().stream().map(Allocation::location).distinct())
                    .hasSize(1);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_order_of_candidates_does_not_matter(@ForAll("requests") SourcingRequest request, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(request.candidates());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Sourcing.nearest()
                        .plan(new SourcingRequest(
                                NOW, LocationCapability.SHIPS, HARROGATE, request.demand(), shuffled)))
                .isEqualTo(Sourcing.nearest().plan(request));
    }
}
