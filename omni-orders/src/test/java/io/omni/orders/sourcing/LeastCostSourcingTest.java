package io.omni.orders.sourcing;

import static io.omni.orders.sourcing.Britain.COAT;
import static io.omni.orders.sourcing.Britain.COSTS;
import static io.omni.orders.sourcing.Britain.DAVENTRY;
import static io.omni.orders.sourcing.Britain.LEEDS;
import static io.omni.orders.sourcing.Britain.MUG;
import static io.omni.orders.sourcing.Britain.SCARF;
import static io.omni.orders.sourcing.Britain.YORK;
import static io.omni.orders.sourcing.Britain.allocation;
import static io.omni.orders.sourcing.Britain.stock;
import static io.omni.orders.sourcing.Britain.units;
import static io.omni.orders.sourcing.Britain.verdict;
import static io.omni.orders.sourcing.Britain.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.Optimality;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeastCostSourcingTest {

    private static final SourcingPolicy POLICY = SourcingPolicy.of(COSTS);

    @Test
    void one_dear_shipment_beats_two_cheap_ones() {
        SourcingDecision decision = Sourcing.leastCost(POLICY)
                .decide(wanted(
                        units(COAT, 1, SCARF, 1),
                        stock(LEEDS, COAT, 1),
                        stock(YORK, SCARF, 1),
                        stock(DAVENTRY, COAT, 9, SCARF, 9)));

        SourcingPlan plan = decision.plan();
        assertThat(plan.allocations()).containsExactly(allocation(DAVENTRY, COAT, 1), allocation(DAVENTRY, SCARF, 1));
        assertThat(plan.isComplete()).isTrue();
        assertThat(decision.certificate().cost()).isEqualTo(new PlanCost(600, 200, 0, 0, 0));
        assertThat(decision.certificate().optimality()).isEqualTo(Optimality.OPTIMAL);
        assertThat(decision.certificate().gap()).isZero();
        assertThat(verdict(plan, DAVENTRY)).isEqualTo(new Verdict.Supplies(2, 800));
        // Leeds would supply the coat for 6.30, and York the scarf for as much.
        assertThat(decision.explain(LEEDS.id()).costWithIt()).hasValue(630 + 630);
        assertThat(decision.explain(LEEDS.id()).dearerBy()).hasValue(460);
        assertThat(decision.explain(DAVENTRY.id()).dearerBy()).hasValue(0);
    }

    @Test
    void a_location_serves_once_its_shipment_costs_that_much_less() {
        SourcingRequest request =
                wanted(units(COAT, 1, SCARF, 1), stock(LEEDS, COAT, 1), stock(DAVENTRY, COAT, 9, SCARF, 9));
        long dearerBy = Sourcing.leastCost(POLICY)
                .decide(request)
                .explain(LEEDS.id())
                .dearerBy()
                .orElseThrow();
        ShadowPrices enough = (location, sku, available) -> location.equals(LEEDS.id()) ? -dearerBy - 1 : 0;
        ShadowPrices tooLittle = (location, sku, available) -> location.equals(LEEDS.id()) ? -dearerBy + 1 : 0;

        assertThat(verdict(Sourcing.leastCost(POLICY).withPrices(enough).plan(request), LEEDS))
                .isInstanceOf(Verdict.Supplies.class);
        assertThat(verdict(Sourcing.leastCost(POLICY).withPrices(tooLittle).plan(request), LEEDS))
                .isNotInstanceOf(Verdict.Supplies.class);
    }

    @Test
    void the_bound_can_be_checked_without_trust_in_the_solver() {
        SourcingDecision decision = Sourcing.leastCost(POLICY)
                .decide(wanted(units(COAT, 2, MUG, 1), stock(LEEDS, COAT, 1, MUG, 1), stock(DAVENTRY, COAT, 5)));
        Certificate certificate = decision.certificate();
        long[] prices = certificate.prices().values().stream()
                .mapToLong(Long::longValue)
                .toArray();

        assertThat(decision.problem().bound(prices)).isLessThanOrEqualTo(certificate.lowerBound());
        assertThat(certificate.lowerBound()).isEqualTo(certificate.cost().total());
    }

    @Test
    void the_order_in_which_candidates_are_found_makes_no_difference() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            candidates.add(
                    stock(Britain.location("store-" + i, LocationType.STORE, 53.9, -1.5), COAT, 1, SCARF, i % 2));
        }
        SourcingPlan first = plan(candidates);
        Collections.reverse(candidates);

        assertThat(plan(candidates)).isEqualTo(first);
        assertThat(first.allocations()).extracting(Allocation::location).containsOnly(new LocationId("store-1"));
    }

    private static SourcingPlan plan(List<Candidate> candidates) {
        return Sourcing.leastCost(POLICY).plan(wanted(units(COAT, 1, SCARF, 1), candidates.toArray(Candidate[]::new)));
    }

    @Test
    void rules_come_before_cost_and_say_so() {
        SourcingRule keep = new SourcingRule.KeepOnShelf(LocationType.STORE, Quantity.of(1));
        SourcingRule except = new SourcingRule.Except(Set.of(YORK.id()));
        SourcingPlan plan = Sourcing.leastCost(POLICY.with(keep).with(except))
                .plan(wanted(units(COAT, 1), stock(LEEDS, COAT, 1), stock(YORK, COAT, 5), stock(DAVENTRY, COAT, 1)));

        assertThat(plan.allocations()).containsExactly(allocation(DAVENTRY, COAT, 1));
        assertThat(verdict(plan, LEEDS)).isEqualTo(new Verdict.RuledOut(keep));
        assertThat(verdict(plan, YORK)).isEqualTo(new Verdict.RuledOut(except));
    }

    @Test
    void each_rule_takes_what_it_says() {
        Candidate york = stock(YORK, COAT, 3, MUG, 2);
        assertThat(left(new SourcingRule.Only(Set.of(LEEDS.id())), york)).isZero();
        assertThat(left(new SourcingRule.Only(Set.of(YORK.id())), york)).isEqualTo(3);
        assertThat(left(new SourcingRule.OnlyTypes(EnumSet.of(LocationType.WAREHOUSE)), york))
                .isZero();
        assertThat(left(new SourcingRule.Within(Distance.ofKilometers(10)), york))
                .isZero();
        assertThat(left(new SourcingRule.Within(Distance.ofKilometers(100)), york))
                .isEqualTo(3);
        assertThat(left(new SourcingRule.Restricted(Set.of(COAT), Set.of(LEEDS.id())), york))
                .isZero();
        assertThat(left(new SourcingRule.Restricted(Set.of(MUG), Set.of(LEEDS.id())), york))
                .isEqualTo(3);
        assertThat(left(new SourcingRule.KeepOnShelf(LocationType.WAREHOUSE, Quantity.of(2)), york))
                .isEqualTo(3);
    }

    private static long left(SourcingRule rule, Candidate candidate) {
        SourcingPlan plan = Sourcing.leastCost(POLICY.with(rule)).plan(wanted(units(COAT, 3), candidate));
        return plan.allocations().stream()
                .mapToLong(allocation -> allocation.quantity().units())
                .sum();
    }

    @Test
    void what_is_cheaper_left_unfilled_is_left_unless_the_whole_order_is_wanted() {
        SourcingRequest request = wanted(units(COAT, 2), stock(LEEDS, COAT, 1));

        SourcingPlan part = Sourcing.leastCost(POLICY).plan(request);
        SourcingPlan whole = Sourcing.leastCost(POLICY.wholeOrNothing()).plan(request);

        assertThat(part.unfilled()).isEqualTo(units(COAT, 1));
        assertThat(whole.unfilled()).isEqualTo(units(COAT, 2));
        assertThat(whole.allocations()).isEmpty();
    }

    @Test
    void an_order_is_not_split_more_than_allowed() {
        SourcingRequest request = wanted(
                units(COAT, 1, SCARF, 1, MUG, 1),
                stock(LEEDS, COAT, 1),
                stock(YORK, SCARF, 1),
                stock(DAVENTRY, MUG, 1));

        assertThat(Sourcing.leastCost(POLICY).plan(request).isComplete()).isTrue();
        assertThat(Sourcing.leastCost(POLICY.withMaxShipments(2)).plan(request).unfilled())
                .hasSize(1);
    }

    @Test
    void a_location_that_can_pick_no_more_does_not_supply() {
        Candidate busy = new Candidate(LEEDS, units(COAT, 4), Optional.of(Quantity.of(1)));
        Candidate full = new Candidate(YORK, units(COAT, 4), Optional.of(Quantity.ZERO));
        SourcingPlan plan =
                Sourcing.leastCost(POLICY).plan(wanted(units(COAT, 2), busy, full, stock(DAVENTRY, COAT, 4)));

        assertThat(plan.allocations()).containsExactly(allocation(DAVENTRY, COAT, 2));
        assertThat(verdict(plan, YORK)).isEqualTo(new Verdict.CapacityFull());
        assertThat(Sourcing.leastCost(POLICY)
                        .plan(wanted(units(COAT, 2), busy, full))
                        .allocations())
                .containsExactly(allocation(LEEDS, COAT, 1));
    }

    @Test
    void a_location_that_would_be_too_late_does_not_supply() {
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, new OpenSpan(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        Schedule schedule = Schedule.of(hours, Duration.ofHours(1))
                .withCutoffs(new Cutoff(LocalTime.of(15, 0), LocalTime.of(17, 0), EnumSet.allOf(DayOfWeek.class)));
        SourcingRequest request =
                wanted(units(COAT, 1), stock(LEEDS.withSchedule(schedule), COAT, 1), stock(DAVENTRY, COAT, 1));
        Instant soon = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(Sourcing.leastCost(POLICY).plan(request).allocations()).containsExactly(allocation(LEEDS, COAT, 1));
        SourcingPlan inTime = Sourcing.leastCost(POLICY)
                .plan(new SourcingRequest(
                        request.at(),
                        request.needed(),
                        request.destination(),
                        request.demand(),
                        request.candidates(),
                        Map.of(),
                        Optional.of(soon)));
        assertThat(inTime.allocations()).containsExactly(allocation(DAVENTRY, COAT, 1));
        assertThat(verdict(inTime, LEEDS))
                .isEqualTo(new Verdict.TooLate(Optional.of(Instant.parse("2026-11-23T17:00:00Z")), soon));
    }

    @Test
    void weight_counts_where_it_is_known() {
        SourcingRequest request = wanted(units(COAT, 2), stock(DAVENTRY, COAT, 2));
        SourcingRequest heavy = new SourcingRequest(
                request.at(),
                request.needed(),
                request.destination(),
                request.demand(),
                request.candidates(),
                Map.of(COAT, new Weight(1_250)),
                Optional.empty());

        assertThat(cost(request)).isEqualTo(new PlanCost(600, 200, 0, 0, 0));
        // 1.25 kg at 30 are 37.5, rounded up once for each unit.
        assertThat(cost(heavy)).isEqualTo(new PlanCost(600, 200 + 2 * 38, 0, 0, 0));
    }

    private static PlanCost cost(SourcingRequest request) {
        return Sourcing.leastCost(POLICY).decide(request).certificate().cost();
    }

    @Test
    void a_shipment_costs_the_same_whoever_decided_on_it() {
        SourcingRequest request = wanted(units(COAT, 2, MUG, 1), stock(LEEDS, COAT, 2, MUG, 1));

        assertThat(COSTS.shipment(LEEDS, request.destination(), request.demand(), Map.of()))
                .isEqualTo(cost(request));
        assertThat(COSTS.shipment(LEEDS, request.destination(), Map.of(), Map.of()))
                .isEqualTo(PlanCost.NONE);
    }

    @Test
    void a_price_for_being_gone_is_no_cash() {
        ShadowPrices scarce = (location, sku, available) -> location.equals(LEEDS.id()) ? 400 : 0;
        SourcingDecision decision =
                Sourcing.leastCost(POLICY).withPrices(scarce).decide(wanted(units(COAT, 1), stock(LEEDS, COAT, 1)));

        assertThat(decision.certificate().cost()).isEqualTo(new PlanCost(400, 50, 180, 400, 0));
        assertThat(decision.certificate().cost().cash()).isEqualTo(630);
    }

    @Test
    void a_location_that_was_no_candidate_has_no_explanation() {
        SourcingDecision decision = Sourcing.leastCost(POLICY).decide(wanted(units(COAT, 1), stock(LEEDS, COAT, 1)));

        assertThatThrownBy(() -> decision.explain(YORK.id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("york was no candidate")
                .hasMessageContaining("leeds");
    }

    @Test
    void what_is_no_sensible_cost_is_refused() {
        SourcingCosts.Zone near = new SourcingCosts.Zone(Distance.ofKilometers(5), 1, 1, 1);
        assertThatThrownBy(() -> SourcingCosts.of(COSTS.currency(), 1)).hasMessageContaining("no zones");
        assertThatThrownBy(() -> SourcingCosts.of(COSTS.currency(), 1, near, near))
                .hasMessageContaining("put the nearest first");
        assertThatThrownBy(() -> new SourcingCosts.Zone(Distance.ZERO, -1, 0, 0))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> COSTS.withHandling(COSTS.handling().get(0))).hasMessageContaining("twice");
        assertThatThrownBy(() -> POLICY.withMaxShipments(0)).hasMessageContaining("at least one");
    }
}
