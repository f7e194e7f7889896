package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.sourcing.PlanCost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the orders that were shipped home cost, and how far and how late they were. */
final class Shipping {

    private static final Duration IN_TIME = Duration.ofHours(24);

    private final Map<LocationId, Location> locations = new HashMap<>();
    private long orders;
    private long split;
    private long late;
    private long parts;
    private long meters;
    private PlanCost cost = PlanCost.NONE;

    Shipping(List<Location> network) {
        network.forEach(location -> locations.put(location.id(), location));
    }

    void placed(Order order, Instant at) {
        if (order.terms().delivery() instanceof Delivery.ShipTo to
                && to.address().point().isPresent()) {
            orders++;
            split += order.fulfillments().size() > 1 ? 1 : 0;
            late += order.fulfillments().stream().anyMatch(part -> isLate(part, at)) ? 1 : 0;
            order.fulfillments().forEach(part -> ship(part, to));
        }
    }

    /** A part for which nothing is promised is not late. */
    private static boolean isLate(FulfillmentOrder part, Instant at) {
        return part.promise()
                .map(FulfillmentPromise::at)
                .filter(promised -> promised.isAfter(at.plus(IN_TIME)))
                .isPresent();
    }

    private void ship(FulfillmentOrder part, Delivery.ShipTo to) {
        Location from = locations.get(part.location());
        if (from == null) {
            throw new IllegalStateException(
                    "part " + part.id() + " is shipped from " + part.location() + ", which is not in the network");
        }
        Map<Sku, Quantity> units = new HashMap<>();
        for (FulfillmentLine line : part.lines()) {
            units.merge(line.sku(), line.quantity(), Quantity::plus);
        }
        parts++;
        meters += from.point().to(to.address().point().orElseThrow()).meters();
        cost = cost.plus(Routing.COSTS.shipment(from, to.address().point().orElseThrow(), units, Map.of()));
    }

    long orders() {
        return orders;
    }

    long split() {
        return split;
    }

    /** Orders of which a part was promised to leave later than a day after. */
    long late() {
        return late;
    }

    long parts() {
        return parts;
    }

    long meters() {
        return meters;
    }

    PlanCost cost() {
        return cost;
    }
}
