package io.omni.orders.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.sourcing.SourcingRequest;
import io.omni.orders.stock.HoldAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for other locations for units that were promised, and holds them there. */
final class Moving {

    private static final int LOCATIONS_OFFERED = 3;

    private final OrderPorts ports;

    Moving(OrderPorts ports) {
        this.ports = ports;
    }

    /** Where all of some units can be had without asking the customer: what is fetched stays where it is fetched. Empty if nowhere. */
    Optional<List<Allocation>> plan(Order order, List<FulfillmentLine> lines, Set<LocationId> except) {
        return plan(
                order,
                lines,
                candidates(order, lines, except).stream()
                        .filter(each -> order.terms().delivery() instanceof Delivery.ShipTo
                                || isFetchedAt(order, each.location().id()))
                        .toList());
    }

    private static boolean isFetchedAt(Order order, LocationId location) {
        return order.terms().delivery() instanceof Delivery.PickUpAt pickUp
                && pickUp.location().equals(location);
    }

    private Optional<List<Allocation>> plan(
            Order order, List<FulfillmentLine> lines, List<SourcingRequest.Candidate> candidates) {
        Map<Sku, Quantity> demand = demand(lines);
        if (candidates.isEmpty() || destination(order).isEmpty()) {
            return Optional.empty();
        }
        SourcingPlan plan = ports.sourcing()
                .plan(new SourcingRequest(
                        ports.clock().instant(),
                        needed(order),
                        destination(order).get(),
                        demand,
                        candidates,
                        weights(demand.keySet()),
                        Optional.empty()));
        return plan.isComplete() ? Optional.of(plan.allocations()) : Optional.empty();
    }

    /** Single locations that have all of some units, nearest first. */
    List<Remedy> locations(Order order, List<FulfillmentLine> lines, Set<LocationId> except) {
        Optional<GeoPoint> destination = destination(order);
        if (destination.isEmpty()) {
            return List.of();
        }
        Map<Sku, Quantity> demand = demand(lines);
        return candidates(order, lines, except).stream()
                .filter(each -> demand.entrySet().stream()
                        .allMatch(wanted -> each.available()
                                        .getOrDefault(wanted.getKey(), Quantity.ZERO)
                                        .compareTo(wanted.getValue())
                                >= 0))
                .map(SourcingRequest.Candidate::location)
                .sorted(Comparator.<Location>comparingLong(
                                each -> destination.get().to(each.point()).meters())
                        .thenComparing(each -> each.id().value()))
                .limit(LOCATIONS_OFFERED)
                .<Remedy>map(each -> new Remedy.OtherLocation(
                        each.id(), promise(order, each.id()).map(FulfillmentPromise::at)))
                .toList();
    }

    private List<SourcingRequest.Candidate> candidates(
            Order order, List<FulfillmentLine> lines, Set<LocationId> except) {
        LocationCapability needed = needed(order);
        Instant now = ports.clock().instant();
        Map<Sku, Map<LocationId, Quantity>> available = ports.stock()
                .available(order.terms().channel(), needed, demand(lines).keySet());
        return ports.locations().get().stream()
                .filter(each -> each.can(needed) && !except.contains(each.id()) && !each.isClosedForGood(now))
                .filter(each -> needed == LocationCapability.SHIPS
                        || Promising.whyNotFetched(each, now).isEmpty())
                .map(each -> new SourcingRequest.Candidate(each, at(available, each.id())))
                .toList();
    }

    private static Map<Sku, Quantity> at(Map<Sku, Map<LocationId, Quantity>> available, LocationId location) {
        Map<Sku, Quantity> here = new HashMap<>();
        available.forEach((sku, byLocation) -> {
            if (byLocation.containsKey(location)) {
                here.put(sku, byLocation.getOrDefault(location, Quantity.ZERO));
            }
        });
        return here;
    }

    private static LocationCapability needed(Order order) {
        return order.terms().delivery() instanceof Delivery.PickUpAt
                ? LocationCapability.OFFERS_PICKUP
                : LocationCapability.SHIPS;
    }

    private Optional<GeoPoint> destination(Order order) {
        if (order.terms().delivery() instanceof Delivery.ShipTo shipTo) {
            return shipTo.address().point();
        }
        LocationId location = ((Delivery.PickUpAt) order.terms().delivery()).location();
        return ports.locations().get().stream()
                .filter(each -> each.id().equals(location))
                .map(Location::point)
                .findFirst();
    }

    private Map<Sku, Weight> weights(Set<Sku> skus) {
        Map<Sku, Weight> weights = new HashMap<>();
        for (Sku sku : skus) {
            ports.catalog().variant(sku).flatMap(Variant::weight).ifPresent(weight -> weights.put(sku, weight));
        }
        return weights;
    }

    private static Map<Sku, Quantity> demand(List<FulfillmentLine> lines) {
        Map<Sku, Quantity> demand = new LinkedHashMap<>();
        lines.forEach(line -> demand.merge(line.sku(), line.quantity(), Quantity::plus));
        return demand;
    }

    Optional<FulfillmentPromise> promise(Order order, LocationId location) {
        return Promising.of(
                        order.terms().delivery(),
                        ports.locations().get(),
                        ports.clock().instant())
                .apply(location);
    }

    /** All of the units of a part at one location. */
    static List<Allocation> at(LocationId location, List<FulfillmentLine> lines) {
        List<Allocation> units = new ArrayList<>();
        demand(lines).forEach((sku, quantity) -> units.add(new Allocation(location, sku, quantity)));
        return units;
    }

    /**
     * Reserves units elsewhere for a part of which nothing is reserved, or nothing is to be any more.
     *
     * @return the part as it is then, and more parts if several locations share it; empty if the units are gone
     */
    Optional<List<FulfillmentOrder>> move(
            Order order, FulfillmentOrder part, List<Allocation> units, int firstNew, CommandId cause) {
        CommandId step = cause.step("move-" + part.id());
        HoldAnswer answer = ports.stock()
                .hold(step, order.terms().channel(), units, ports.options().holdFor());
        if (!(answer instanceof HoldAnswer.Held) || !ports.stock().confirm(cause.step("confirm-" + part.id()), step)) {
            return Optional.empty();
        }
        List<FulfillmentOrder> parts = new ArrayList<>();
        share(part.lines(), units).forEach((location, lines) -> {
            FulfillmentId id = parts.isEmpty() ? part.id() : new FulfillmentId(firstNew + parts.size() - 1);
            parts.add(new FulfillmentOrder(
                    id, location, lines, new FulfillmentState.Open(), promise(order, location), Optional.of(step)));
        });
        return Optional.of(parts);
    }

    private static Map<LocationId, List<FulfillmentLine>> share(List<FulfillmentLine> lines, List<Allocation> units) {
        Map<LocationId, List<FulfillmentLine>> shares = new LinkedHashMap<>();
        long[] open = lines.stream().mapToLong(line -> line.quantity().units()).toArray();
        for (Allocation unit : units) {
            long left = unit.quantity().units();
            for (int at = 0; at < open.length && left > 0; at++) {
                FulfillmentLine line = lines.get(at);
                long taken = line.sku().equals(unit.sku()) ? Math.min(left, open[at]) : 0;
                if (taken > 0) {
                    shares.computeIfAbsent(unit.location(), location -> new ArrayList<>())
                            .add(new FulfillmentLine(line.line(), line.sku(), Quantity.of(taken)));
                    open[at] -= taken;
                    left -= taken;
                }
            }
        }
        return shares;
    }
}
