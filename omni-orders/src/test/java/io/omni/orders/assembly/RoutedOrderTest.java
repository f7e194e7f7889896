package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.Order;
import io.omni.orders.sourcing.Capacities;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.ShadowPrices;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingCosts;
import io.omni.orders.sourcing.SourcingPolicy;
import io.omni.orders.sourcing.Verdict;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sourcing knows counts where orders are placed. */
@Tag("O3")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutedOrderTest {

    private static final SourcingPolicy CHEAPEST = SourcingPolicy.of(SourcingCosts.of(
            Currency.getInstance("GBP"), 6_000, new SourcingCosts.Zone(Distance.ofKilometers(1_000), 500, 100, 10)));

    private static Retailer retailer(Sourcing sourcing, Capacities capacities) {
        Retailer shop = new Retailer(omni -> omni.sourcing(sourcing).capacities(capacities));
        List.of(LEEDS, YORK, DAVENTRY).forEach(location -> shop.receive(COAT, location, 5));
        return shop;
    }

    private static List<LocationId> locations(Order order) {
        return order.fulfillments().stream().map(part -> part.location()).toList();
    }

    private static Optional<Verdict> verdict(Order order, LocationId location) {
        return order.considered().stream()
                .filter(considered -> considered.location().equals(location))
                .map(Considered::verdict)
                .findFirst();
    }

    @Test
    void a_location_that_can_pick_no_more_is_passed_over_with_the_reason() {
        Capacities full = (location, by) -> location.equals(DAVENTRY) ? Optional.empty() : Optional.of(Quantity.ZERO);
        Retailer shop = retailer(Sourcing.leastCost(CHEAPEST), full);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 2))));
        assertThat(locations(order)).containsExactly(DAVENTRY);
        assertThat(verdict(order, LEEDS)).contains(new Verdict.CapacityFull());
        assertThat(shop.level(COAT, DAVENTRY).held()).isEqualTo(2);
    }

    @Test
    void what_a_unit_is_worth_where_it_is_decides_where_it_comes_from() {
        ShadowPrices scarce = (location, sku, available) -> location.equals(DAVENTRY) ? 0 : 500;
        Retailer shop = retailer(Sourcing.leastCost(CHEAPEST).withPrices(scarce), Capacities.UNLIMITED);
        assertThat(locations(shop.placed(shop.shipped(shop.cart(item(COAT, 1))))))
                .containsExactly(DAVENTRY);
    }
}
