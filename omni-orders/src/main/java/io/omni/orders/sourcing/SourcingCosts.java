package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.Distance;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to supply an order from here or there, in minor units of one currency. A shipment costs something whatever is in it, which is what makes splits dear; each unit in it costs its transport and its
 * handling. Each cost is rounded once, half a minor unit up, and everything after that is exact.
 *
 * @param currency what costs are counted in
 * @param zones by how far a location is, nearest first; the last one goes on for ever
 * @param handling what locations of a type take for picking and packing; a type that is left out takes nothing
 * @param unfilled what it costs to leave a unit unfilled; a location that supplies at this price or a higher one is not asked
 */
public record SourcingCosts(Currency currency, List<Zone> zones, List<Handling> handling, long unfilled) {

    private static final long GRAMS = 1_000;

    /** Refuses no zones, zones that do not go outwards, a type that is there twice and a negative cost. */
    public SourcingCosts {
        zones = List.copyOf(zones);
        handling = List.copyOf(handling);
        requireCost("an unfilled unit", unfilled);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("there are no zones: give one at least, for all distances");
        }
        for (int i = 1; i < zones.size(); i++) {
            if (zones.get(i).upTo().compareTo(zones.get(i - 1).upTo()) <= 0) {
                throw new IllegalArgumentException("zone up to %s comes after the one up to %s: put the nearest first"
                        .formatted(zones.get(i).upTo(), zones.get(i - 1).upTo()));
            }
        }
        Set<LocationType> types = new HashSet<>();
        for (Handling each : handling) {
            if (!types.add(each.type())) {
                throw new IllegalArgumentException(
                        "handling of type %s is there twice: give each type once".formatted(each.type()));
            }
        }
    }

    /**
     * Costs that depend on nothing but the distance.
     *
     * @param currency what costs are counted in
     * @param unfilled what it costs to leave a unit unfilled
     * @param zones by how far a location is, nearest first; the last one goes on for ever
     * @return the costs
     */
    public static SourcingCosts of(Currency currency, long unfilled, Zone... zones) {
        return new SourcingCosts(currency, List.of(zones), List.of(), unfilled);
    }

    /**
     * These costs with what a type of location takes for handling.
     *
     * @param more what it takes
     * @return the costs with it
     */
    public SourcingCosts withHandling(Handling more) {
        List<Handling> all = new ArrayList<>(handling);
        all.add(more);
        return new SourcingCosts(currency, zones, all, unfilled);
    }

    /**
     * What one shipment costs, whoever decided on it.
     *
     * @param from where it comes from
     * @param to where it goes
     * @param units what is in it; nothing costs nothing
     * @param weights what a unit weighs, of SKUs of which it is known
     * @return its cost, nothing of it for shadow prices and unfilled units
     */
    public PlanCost shipment(Location from, GeoPoint to, Map<Sku, Quantity> units, Map<Sku, Weight> weights) {
        Zone zone = zone(from.point().to(to));
        Handling handled = handling(from.type());
        long carried = 0;
        long all = 0;
        for (Map.Entry<Sku, Quantity> each : units.entrySet()) {
            long count = each.getValue().units();
            Weight weight = weights.getOrDefault(each.getKey(), new Weight(0));
            carried = Math.addExact(carried, Math.multiplyExact(count, zone.transport(weight)));
            all = Math.addExact(all, count);
        }
        return all == 0
                ? PlanCost.NONE
                : new PlanCost(
                        zone.perShipment(),
                        carried,
                        Math.addExact(handled.perShipment(), Math.multiplyExact(all, handled.perUnit())),
                        0,
                        0);
    }

    /**
     * What locations take up to a distance.
     *
     * @param upTo how far, itself included
     * @param perShipment whatever is in it
     * @param perUnit for each unit
     * @param perKilogram for each kilogram that is known of; SKUs whose weight is not known weigh nothing
     */
    public record Zone(Distance upTo, long perShipment, long perUnit, long perKilogram) {

        /** Refuses a negative cost. */
        public Zone {
            requireCost("a shipment", perShipment);
            requireCost("a unit", perUnit);
            requireCost("a kilogram", perKilogram);
        }

        long transport(Weight weight) {
            long thousandths = Math.multiplyExact(perKilogram, weight.grams());
            return Math.addExact(perUnit, Math.floorDiv(Math.addExact(thousandths, GRAMS / 2), GRAMS));
        }
    }

    /**
     * What picking and packing costs.
     *
     * @param type at locations of this type
     * @param perShipment whatever is in it
     * @param perUnit for each unit
     */
    public record Handling(LocationType type, long perShipment, long perUnit) {

        /** Refuses a negative cost. */
        public Handling {
            requireCost("handling a shipment", perShipment);
            requireCost("handling a unit", perUnit);
        }
    }

    /** The zone that a distance is in. */
    Zone zone(Distance distance) {
        for (Zone zone : zones) {
            if (distance.compareTo(zone.upTo()) <= 0) {
                return zone;
            }
        }
        return zones.get(zones.size() - 1);
    }

    Handling handling(LocationType type) {
        for (Handling each : handling) {
            if (each.type() == type) {
                return each;
            }
        }
        return new Handling(type, 0, 0);
    }

    private static void requireCost(String what, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost %d of %s is negative: give 0 or more".formatted(cost, what));
        }
    }
}
