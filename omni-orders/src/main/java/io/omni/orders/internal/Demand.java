package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.Unfilled;
import io.omni.orders.sourcing.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Brings the lines of a basket and the units of a plan together: stock knows SKUs, an order knows lines. */
final class Demand {

    private Demand() {}

    /** The basket with only what is supplied; lines that come first are filled first. Empty if nothing is. */
    static Optional<Basket> supplied(Basket basket, List<Allocation> units) {
        Map<Sku, Long> open = unitsBySku(units);
        List<BasketLine> lines = new ArrayList<>();
        for (BasketLine line : basket.lines()) {
            long taken = take(open, line.sku(), line.quantity().units());
            if (taken > 0) {
                lines.add(new BasketLine(line.id(), line.sku(), Quantity.of(taken), line.agreedPrice()));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Basket(basket.channel(), basket.currency(), basket.customer(), lines));
    }

    /** Tells whether there are no more units than are wanted. */
    static boolean isWanted(Basket basket, List<Allocation> units) {
        Map<Sku, Quantity> wanted = basket.quantities();
        return unitsBySku(units).entrySet().stream()
                .allMatch(unit -> unit.getValue()
                        <= wanted.getOrDefault(unit.getKey(), Quantity.ZERO).units());
    }

    /** What is wanted and not supplied, by SKU. */
    static List<Unfilled> unfilled(Basket basket, List<Allocation> units) {
        Map<Sku, Long> open = unitsBySku(units);
        List<Unfilled> unfilled = new ArrayList<>();
        basket.quantities().forEach((sku, wanted) -> {
            long missing = wanted.units() - take(open, sku, wanted.units());
            if (missing > 0) {
                unfilled.add(new Unfilled(sku, Quantity.of(missing)));
            }
        });
        return unfilled;
    }

    /** One part for each location, numbered in the order of the plan; the units of a SKU go to its lines in their order. */
    static List<FulfillmentOrder> parts(
            Basket basket, List<Allocation> units, Function<LocationId, Optional<FulfillmentPromise>> promises) {
        Map<LocationId, List<FulfillmentLine>> byLocation = new LinkedHashMap<>();
        Map<Sku, List<Open>> open = openLines(basket);
        for (Allocation allocation : units) {
            List<FulfillmentLine> lines =
                    byLocation.computeIfAbsent(allocation.location(), location -> new ArrayList<>());
            fill(allocation, open.getOrDefault(allocation.sku(), List.of()), lines);
        }
        List<FulfillmentOrder> parts = new ArrayList<>();
        byLocation.forEach((location, lines) -> parts.add(new FulfillmentOrder(
                new FulfillmentId(parts.size() + 1),
                location,
                lines,
                new FulfillmentState.Open(),
                promises.apply(location))));
        return parts;
    }

    /** A line of the basket with what is not supplied yet. */
    private static final class Open {
        private final LineId line;
        private long units;

        Open(LineId line, long units) {
            this.line = line;
            this.units = units;
        }
    }

    private static Map<Sku, List<Open>> openLines(Basket basket) {
        Map<Sku, List<Open>> open = new HashMap<>();
        basket.lines()
                .forEach(line -> open.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                        .add(new Open(line.id(), line.quantity().units())));
        return open;
    }

    private static void fill(Allocation allocation, List<Open> open, List<FulfillmentLine> lines) {
        long left = allocation.quantity().units();
        for (Open line : open) {
            long taken = Math.min(left, line.units);
            if (taken > 0) {
                lines.add(new FulfillmentLine(line.line, allocation.sku(), Quantity.of(taken)));
                line.units -= taken;
                left -= taken;
            }
        }
    }

    private static Map<Sku, Long> unitsBySku(List<Allocation> units) {
        Map<Sku, Long> bySku = new HashMap<>();
        units.forEach(unit -> bySku.merge(unit.sku(), unit.quantity().units(), Math::addExact));
        return bySku;
    }

    private static long take(Map<Sku, Long> open, Sku sku, long wanted) {
        long taken = Math.min(wanted, open.getOrDefault(sku, 0L));
        open.merge(sku, -taken, Math::addExact);
        return taken;
    }
}
