package io.omni.orders.sourcing;

import static io.omni.orders.sourcing.Britain.COAT;
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

import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategiesTest {

    private static final SourcingRequest THREE_LINES = wanted(
            units(COAT, 1, SCARF, 1, MUG, 1),
            stock(LEEDS, COAT, 1),
            stock(YORK, SCARF, 1, MUG, 1),
            stock(DAVENTRY, COAT, 5, SCARF, 5));

    @Test
    void the_fewest_shipments_from_the_nearest_of_those_that_allow_them() {
        SourcingPlan plan = Sourcing.fewestShipments().plan(THREE_LINES);

        assertThat(plan.allocations())
                .containsExactly(allocation(LEEDS, COAT, 1), allocation(YORK, MUG, 1), allocation(YORK, SCARF, 1));
        assertThat(verdict(plan, LEEDS)).isEqualTo(new Verdict.SuppliesUnits(1));
        assertThat(verdict(plan, DAVENTRY)).isEqualTo(new Verdict.NoFewerShipments());
    }

    @Test
    void the_fewest_shipments_supply_all_there_is() {
        SourcingPlan plan = Sourcing.fewestShipments()
                .plan(wanted(units(COAT, 5), stock(LEEDS, COAT, 1), stock(YORK, COAT, 1), stock(DAVENTRY, SCARF, 1)));

        assertThat(plan.unfilled()).isEqualTo(units(COAT, 3));
        assertThat(verdict(plan, DAVENTRY)).isEqualTo(new Verdict.NoStock());
    }

    @Test
    void rankings_decide_one_after_the_other() {
        RankedSourcing ranked = Sourcing.ranked(new Ranking.MostLines(), new Ranking.Nearest());

        assertThat(ranked.order(THREE_LINES)).containsExactly(YORK.id(), DAVENTRY.id(), LEEDS.id());
        SourcingPlan plan = ranked.plan(THREE_LINES);
        assertThat(plan.allocations())
                .containsExactly(allocation(YORK, MUG, 1), allocation(YORK, SCARF, 1), allocation(DAVENTRY, COAT, 1));
        assertThat(verdict(plan, LEEDS)).isEqualTo(new Verdict.RankedBehind(Optional.of(new Ranking.MostLines())));
    }

    @Test
    void the_most_stock_and_a_set_order() {
        assertThat(Sourcing.ranked(new Ranking.MostStock()).order(THREE_LINES))
                .containsExactly(DAVENTRY.id(), YORK.id(), LEEDS.id());
        assertThat(Sourcing.ranked(Ranking.listed(LEEDS.id())).order(THREE_LINES))
                .containsExactly(LEEDS.id(), DAVENTRY.id(), YORK.id());
    }

    @Test
    void a_location_that_can_pick_no_more_is_passed_over() {
        Candidate full = new Candidate(LEEDS, units(COAT, 5), Optional.of(Quantity.ZERO));
        SourcingPlan plan =
                Sourcing.ranked(new Ranking.Nearest()).plan(wanted(units(COAT, 1), full, stock(YORK, COAT, 1)));

        assertThat(plan.allocations()).containsExactly(allocation(YORK, COAT, 1));
        assertThat(verdict(plan, LEEDS)).isEqualTo(new Verdict.CapacityFull());
    }

    @Test
    void the_greater_of_two_prices_counts_and_newer_prices_replace_older_ones() {
        LatestPrices latest = new LatestPrices();
        PriceTable second = new PriceTable(2, Instant.EPOCH, Map.of(LEEDS.id(), Map.of(COAT, 30L)));
        PriceTable first = new PriceTable(1, Instant.EPOCH, Map.of(LEEDS.id(), Map.of(COAT, 90L)));
        ShadowPrices both = ShadowPrices.max(latest, (location, sku, available) -> 20);

        assertThat(latest.of(LEEDS.id(), COAT, Quantity.of(1))).isZero();
        assertThat(latest.offer(second)).isTrue();
        assertThat(latest.offer(first)).isFalse();
        assertThat(latest.table()).isEqualTo(second);
        assertThat(both.of(LEEDS.id(), COAT, Quantity.of(1))).isEqualTo(30);
        assertThat(both.of(YORK.id(), COAT, Quantity.of(1))).isEqualTo(20);
        assertThat(ShadowPrices.none().of(LEEDS.id(), COAT, Quantity.of(1))).isZero();
    }
}
