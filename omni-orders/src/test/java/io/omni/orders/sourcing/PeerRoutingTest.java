package io.omni.orders.sourcing;

import static io.omni.orders.sourcing.Britain.stock;
import static io.omni.orders.sourcing.Britain.units;
import static io.omni.orders.sourcing.Britain.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What the tests of Spree (order routing, prioritizer) and Solidus (coordinator, allocator) expect, in our words. Two things differ on purpose. Back-orders are no state of a package here: stock that may go below zero is decided
 * where stock is kept, so their cases that let a location supply what it does not have are left unfilled. And what is short does not fail the plan: it is told, and whoever places the order decides.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerRoutingTest {

    private static final Sku V1 = new Sku("v1");
    private static final Sku V2 = new Sku("v2");
    private static final Location A = location("A");
    private static final Location B = location("B");
    private static final Location C = location("C");

    @Test
    void spree_an_abstaining_rule_leaves_it_to_the_next() {
        assertThat(first(List.of(tiers(), tiers(Set.of(B.id()), Set.of(A.id(), C.id())))))
                .isEqualTo(B.id());
    }

    @Test
    void spree_who_is_out_by_the_first_rule_is_out_whatever_the_second_says() {
        Ranking second = tiers(Set.of(C.id()), Set.of(B.id()), Set.of(A.id()));
        assertThat(first(List.of(tiers(Set.of(A.id(), B.id()), Set.of(C.id())), second)))
                .isEqualTo(B.id());
    }

    @Test
    void spree_the_default_location_where_all_tie_or_no_rule_is_given() {
        assertThat(first(List.of(tiers(Set.of(A.id(), B.id(), C.id()))))).isEqualTo(A.id());
        assertThat(first(List.of())).isEqualTo(A.id());
    }

    @Test
    void spree_an_abstention_loses_to_a_rank() {
        assertThat(first(List.of(tiers(Set.of(C.id()))))).isEqualTo(C.id());
    }

    @Test
    void spree_no_locations_supply_nothing() {
        SourcingPlan plan = new RankedSourcing(List.of(), Optional.empty()).plan(wanted(units(V1, 1)));
        assertThat(plan.allocations()).isEmpty();
        assertThat(plan.unfilled()).isEqualTo(units(V1, 1));
    }

    @Test
    void spree_minimize_splits_ranks_by_minus_the_lines_that_are_covered() {
        SourcingRequest request = wanted(units(V1, 1, V2, 1), stock(A, V1, 10, V2, 10), stock(B, V1, 10));
        Ranking splits = new Ranking.MostLines();
        assertThat(splits.rank(request.candidates().get(0), Distance.ZERO, request))
                .hasValue(-2);
        assertThat(splits.rank(request.candidates().get(1), Distance.ZERO, request))
                .hasValue(-1);
    }

    @Test
    void spree_a_preferred_location_ranks_first_and_others_not_at_all() {
        SourcingRequest request = wanted(units(V1, 1), stock(A, V1, 1), stock(B, V1, 1));
        Ranking preferred = Ranking.listed(A.id());
        assertThat(preferred.rank(request.candidates().get(0), Distance.ZERO, request))
                .hasValue(0);
        assertThat(preferred.rank(request.candidates().get(1), Distance.ZERO, request))
                .isEmpty();
    }

    @Test
    void spree_the_first_location_gives_what_it_has_and_the_next_the_rest() {
        assertThat(walked(5, 2, 5)).isEqualTo(List.of(2L, 3L));
    }

    @Test
    void spree_what_is_on_hand_comes_before_what_would_be_back_ordered() {
        // Spree's first location could take five on back-order; ours has none, and stays out as theirs does.
        assertThat(walked(5, 0, 5)).isEqualTo(List.of(5L));
        // Theirs supplies the three that are missing on back-order; ours leaves them unfilled.
        assertThat(walked(5, 0, 2)).isEqualTo(List.of(2L));
    }

    @Test
    void solidus_the_coordinator_supplies_five_units_or_says_what_is_short() {
        int[][] stocks = {{}, {0}, {1}, {5}, {0, 0}, {1, 1}, {5, 0}, {0, 5}, {2, 3}, {2, 5}, {5, 2}, {5, 5}};
        for (int[] units : stocks) {
            int all = IntStream.of(units).sum();
            for (Sourcing sourcing : strategies()) {
                SourcingPlan plan = sourcing.plan(wanted(units(V1, 5), locations(units)));
                assertThat(plan.isComplete()).as("%s of %s", sourcing, all).isEqualTo(all >= 5);
                assertThat(supplied(plan)).isEqualTo(Math.min(5, all));
            }
        }
    }

    @Test
    void solidus_three_locations_ship_no_more_often_than_needed() {
        for (Sourcing sourcing : strategies()) {
            assertThat(shipments(sourcing.plan(wanted(units(V1, 5), locations(3, 3, 3)))))
                    .isEqualTo(2);
            assertThat(shipments(sourcing.plan(wanted(units(V1, 5), locations(2, 2, 2)))))
                    .isEqualTo(3);
        }
    }

    @Test
    void solidus_the_allocator_takes_what_is_on_hand_in_order() {
        assertThat(allocated(units(V1, 30, V2, 5), stock(A, V1, 100, V2, 100), stock(B)))
                .isEqualTo(Map.of("A v1", 30L, "A v2", 5L));
        assertThat(allocated(units(V1, 15, V2, 5), stock(A, V1, 10, V2, 10), stock(B, V1, 20)))
                .isEqualTo(Map.of("A v1", 10L, "A v2", 5L, "B v1", 5L));
        // Solidus back-orders the last three at B.
        assertThat(allocated(units(V1, 15, V2, 5), stock(A, V1, 10, V2, 10), stock(B, V1, 2)))
                .isEqualTo(Map.of("A v1", 10L, "A v2", 5L, "B v1", 2L));
    }

    private static List<Sourcing> strategies() {
        return List.of(
                Sourcing.nearest(),
                Sourcing.fewestShipments(),
                Sourcing.ranked(),
                Sourcing.ranked(new Ranking.MostStock()),
                Sourcing.leastCost(SourcingPolicy.of(Britain.COSTS)));
    }

    private static Ranking tiers(Set<?>... tiers) {
        List<Set<LocationId>> all = new ArrayList<>();
        for (Set<?> tier : tiers) {
            all.add(tier.stream().map(LocationId.class::cast).collect(Collectors.toSet()));
        }
        return new Ranking.Tiers(all);
    }

    private static LocationId first(List<Ranking> rankings) {
        SourcingRequest request = wanted(units(V1, 1), stock(C, V1, 1), stock(B, V1, 1), stock(A, V1, 1));
        return new RankedSourcing(rankings, Optional.of(A.id())).order(request).get(0);
    }

    private static List<Long> walked(int wanted, int... units) {
        return Sourcing.ranked().plan(wanted(units(V1, wanted), locations(units))).allocations().stream()
                .map(allocation -> allocation.quantity().units())
                .toList();
    }

    private static Map<String, Long> allocated(Map<Sku, Quantity> demand, Candidate... candidates) {
        Map<String, Long> units = new TreeMap<>();
        Sourcing.ranked()
                .plan(wanted(demand, candidates))
                .allocations()
                .forEach(each -> units.put(
                        each.location() + " " + each.sku(), each.quantity().units()));
        return units;
    }

    private static long supplied(SourcingPlan plan) {
        return plan.allocations().stream()
                .mapToLong(allocation -> allocation.quantity().units())
                .sum();
    }

    private static long shipments(SourcingPlan plan) {
        return plan.allocations().stream().map(Allocation::location).distinct().count();
    }

    private static Candidate[] locations(int... units) {
        Candidate[] candidates = new Candidate[units.length];
        for (int i = 0; i < units.length; i++) {
            Location location = location("L" + (i + 1));
            candidates[i] = units[i] == 0 ? stock(location) : stock(location, V1, units[i]);
        }
        return candidates;
    }

    private static Location location(String id) {
        return Britain.location(id, LocationType.WAREHOUSE, 53.9, -1.5);
    }
}
