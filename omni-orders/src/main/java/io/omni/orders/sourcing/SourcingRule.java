package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a retailer has decided about its locations before cost decides. A location may be kept out by one, or have less to give. */
public sealed interface SourcingRule {

    /**
     * Tells how much of a SKU a location may give.
     *
     * @param location which location
     * @param distance how far it is from where the units go
     * @param sku of what
     * @param available how many units it could promise
     * @return how many of them this order may have
     */
    Quantity grants(Location location, Distance distance, Sku sku, Quantity available);

    /**
     * Only these locations supply.
     *
     * @param locations which
     */
    record Only(Set<LocationId> locations) implements SourcingRule {

        /** Sorts the locations. */
        public Only {
            locations = sorted(locations);
        }

        @Override
        public Quantity grants(Location location, Distance distance, Sku sku, Quantity available) {
            return locations.contains(location.id()) ? available : Quantity.ZERO;
        }

        @Override
        public String toString() {
            return "only " + locations;
        }
    }

    /**
     * These locations do not supply.
     *
     * @param locations which
     */
    record Except(Set<LocationId> locations) implements SourcingRule {

        /** Sorts the locations. */
        public Except {
            locations = sorted(locations);
        }

        @Override
        public Quantity grants(Location location, Distance distance, Sku sku, Quantity available) {
            return locations.contains(location.id()) ? Quantity.ZERO : available;
        }

        @Override
        public String toString() {
            return "all but " + locations;
        }
    }

    /**
     * Only locations of these types supply.
     *
     * @param types which
     */
    record OnlyTypes(Set<LocationType> types) implements SourcingRule {

        /** Sorts the types. */
        public OnlyTypes {
            types = sorted(types);
        }

        @Override
        public Quantity grants(Location location, Distance distance, Sku sku, Quantity available) {
            return types.contains(location.type()) ? available : Quantity.ZERO;
        }

        @Override
        public String toString() {
            return "only " + types;
        }
    }

    /**
     * Only locations that are no farther away supply.
     *
     * @param distance how far
     */
    record Within(Distance distance) implements SourcingRule {

        @Override
        public Quantity grants(Location location, Distance away, Sku sku, Quantity available) {
            return away.compareTo(distance) <= 0 ? available : Quantity.ZERO;
        }

        @Override
        public String toString() {
            return "within " + distance;
        }
    }

    /**
     * Locations of a type keep some of each SKU on the shelf for those who come for it.
     *
     * @param at of which type
     * @param units how many units of each SKU stay
     */
    record KeepOnShelf(LocationType at, Quantity units) implements SourcingRule {

        @Override
        public Quantity grants(Location location, Distance distance, Sku sku, Quantity available) {
            if (location.type() != at) {
                return available;
            }
            return Quantity.of(Math.max(0, available.units() - units.units()));
        }

        @Override
        public String toString() {
            return "%s keeps %s on the shelf".formatted(at, units);
        }
    }

    /**
     * Some SKUs, such as those of a brand, come from some locations only.
     *
     * @param skus which SKUs
     * @param locations where they may come from
     */
    record Restricted(Set<Sku> skus, Set<LocationId> locations) implements SourcingRule {

        /** Sorts both. */
        public Restricted {
            skus = sorted(skus);
            locations = sorted(locations);
        }

        @Override
        public Quantity grants(Location location, Distance distance, Sku sku, Quantity available) {
            return skus.contains(sku) && !locations.contains(location.id()) ? Quantity.ZERO : available;
        }

        @Override
        public String toString() {
            return "%s only from %s".formatted(skus, locations);
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
