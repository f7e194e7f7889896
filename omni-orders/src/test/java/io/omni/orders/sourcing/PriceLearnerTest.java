package io.omni.orders.sourcing;

import static io.omni.orders.sourcing.Britain.COAT;
import static io.omni.orders.sourcing.Britain.COSTS;
import static io.omni.orders.sourcing.Britain.DAVENTRY;
import static io.omni.orders.sourcing.Britain.LEEDS;
import static io.omni.orders.sourcing.Britain.SCARF;
import static io.omni.orders.sourcing.Britain.stock;
import static io.omni.orders.sourcing.Britain.units;
import static io.omni.orders.sourcing.Britain.verdict;
import static io.omni.orders.sourcing.Britain.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.Newsvendor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceLearnerTest {

    private static final SourcingPolicy POLICY = SourcingPolicy.of(COSTS);
    /** Half of the orders want a coat alone, half a coat with a scarf that only Leeds has. */
    private static final List<SourcingRequest> PAST = List.of(wanted(units(COAT, 1)), wanted(units(COAT, 1, SCARF, 1)));

    @Test
    void scarce_units_are_left_to_the_orders_that_need_them_more() {
        Candidate leeds = stock(LEEDS, COAT, 10, SCARF, 10);
        Candidate daventry = stock(DAVENTRY, COAT, 100);
        PriceTable prices = new PriceLearner(POLICY).learn(1, Britain.NOW, PAST, List.of(leeds, daventry), 20);
        SourcingRequest coatAlone = wanted(units(COAT, 1), leeds, daventry);

        // Alone, a coat from Leeds is 6.30 and one from Daventry 7.00. With a scarf, Leeds alone saves a shipment.
        assertThat(verdict(Sourcing.leastCost(POLICY).plan(coatAlone), LEEDS)).isInstanceOf(Verdict.Supplies.class);
        assertThat(prices.of(LEEDS.id(), COAT, Quantity.of(10))).isBetween(70L, 570L);
        assertThat(prices.of(DAVENTRY.id(), COAT, Quantity.of(100))).isZero();
        assertThat(verdict(Sourcing.leastCost(POLICY).withPrices(prices).plan(coatAlone), DAVENTRY))
                .isInstanceOf(Verdict.Supplies.class);
    }

    @Test
    void what_is_plentiful_is_worth_nothing_where_it_is() {
        PriceTable prices =
                new PriceLearner(POLICY).learn(1, Britain.NOW, PAST, List.of(stock(LEEDS, COAT, 90, SCARF, 90)), 20);

        assertThat(prices.of(LEEDS.id(), COAT, Quantity.of(90))).isZero();
        assertThat(new PriceLearner(POLICY)
                        .learn(2, Britain.NOW, List.of(), List.of(), 20)
                        .prices())
                .isEmpty();
    }

    @Test
    void the_last_unit_is_worth_what_walks_in_for_it() {
        WalkInPrices prices =
                new WalkInPrices(Map.of(LEEDS.id(), Map.of(COAT, new WalkInPrices.WalkIns(1_000, 1_000))));

        // With one expected, none comes with probability 1/e, and one or none with 2/e.
        assertThat(prices.of(LEEDS.id(), COAT, Quantity.of(1))).isEqualTo(632);
        assertThat(prices.of(LEEDS.id(), COAT, Quantity.of(2))).isEqualTo(264);
        assertThat(prices.of(LEEDS.id(), SCARF, Quantity.of(1))).isZero();
        assertThat(Newsvendor.price(1_000, 5, 0)).isEqualTo(1_000);
        assertThat(Newsvendor.price(1_000, 9_000, 5_000)).isEqualTo(1_000);
        assertThat(Newsvendor.price(1_000, 9_000, 9_001)).isZero();
        assertThatThrownBy(() -> new WalkInPrices.WalkIns(-1, 0)).hasMessageContaining("-1");
    }
}
