package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be supplied, where to, and who could.
 *
 * @param at when
 * @param needed what a location must be able to do to supply: ship, or offer pick-up
 * @param destination where the units are to go
 * @param demand how many of each SKU, each at least one
 * @param candidates the locations that may supply them
 */
public record SourcingRequest(
        Instant at,
        LocationCapability needed,
        GeoPoint destination,
        Map<Sku, Quantity> demand,
        List<Candidate> candidates) {

    /** Sorts the demand by SKU and copies the candidates. */
    public SourcingRequest {
        demand = Collections.unmodifiableMap(new TreeMap<>(demand));
        candidates = List.copyOf(candidates);
    }

    /**
     * A location that may supply units.
     *
     * @param location the location
     * @param available how many units of each SKU may be promised there; a SKU that is left out is not there
     */
    public record Candidate(Location location, Map<Sku, Quantity> available) {

        /** Copies the map. */
        public Candidate {
            available = Map.copyOf(available);
        }

        Quantity available(Sku sku) {
            return available.getOrDefault(sku, Quantity.ZERO);
        }
    }
}
