package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Delivery;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.sourcing.SourcingRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the stock and lets the strategy decide which location supplies what. */
final class Router {

    private final OrderPorts ports;

    Router(OrderPorts ports) {
        this.ports = ports;
    }

    /** Where the goods go, or empty if the address is not located. */
    Optional<GeoPoint> destination(Delivery delivery) {
        return delivery instanceof Delivery.PickUpAt pickUp
                ? Optional.of(location(pickUp.location()).point())
                : ((Delivery.ShipTo) delivery).address().point();
    }

    SourcingPlan plan(Basket basket, Delivery delivery, GeoPoint destination, Optional<Instant> neededBy) {
        Map<Sku, Quantity> demand = basket.quantities();
        Map<LocationId, Map<Sku, Quantity>> stock =
                byLocation(ports.stock().available(basket.channel(), needed(delivery), demand.keySet()));
        Instant now = ports.clock().instant();
        Instant by = neededBy.orElse(now);
        List<SourcingRequest.Candidate> candidates = suppliers(delivery).stream()
                .map(location -> new SourcingRequest.Candidate(
                        location,
                        stock.getOrDefault(location.id(), Map.of()),
                        ports.capacities().left(location.id(), by)))
                .toList();
        return ports.sourcing()
                .plan(new SourcingRequest(
                        now, needed(delivery), destination, demand, candidates, weights(demand.keySet()), neededBy));
    }

    private Map<Sku, Weight> weights(Set<Sku> skus) {
        Map<Sku, Weight> weights = new HashMap<>();
        for (Sku sku : skus) {
            ports.catalog().variant(sku).flatMap(Variant::weight).ifPresent(weight -> weights.put(sku, weight));
        }
        return weights;
    }

    private static LocationCapability needed(Delivery delivery) {
        return delivery instanceof Delivery.PickUpAt ? LocationCapability.OFFERS_PICKUP : LocationCapability.SHIPS;
    }

    private List<Location> suppliers(Delivery delivery) {
        return delivery instanceof Delivery.PickUpAt pickUp
                ? List.of(location(pickUp.location()))
                : ports.locations().get();
    }

    Location location(LocationId id) {
        return ports.locations().get().stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no location %s: put it in first".formatted(id)));
    }

    private static Map<LocationId, Map<Sku, Quantity>> byLocation(Map<Sku, Map<LocationId, Quantity>> bySku) {
        Map<LocationId, Map<Sku, Quantity>> byLocation = new HashMap<>();
        bySku.forEach((sku, locations) -> locations.forEach((location, quantity) ->
                byLocation.computeIfAbsent(location, id -> new HashMap<>()).put(sku, quantity)));
        return byLocation;
    }
}
