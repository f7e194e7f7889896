package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Weight;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be supplied, where to, and who could.
 *
 * @param at when
 * @param needed what a location must be able to do to supply: ship, or offer pick-up
 * @param destination where the units are to go
 * @param demand how many of each SKU, each at least one
 * @param candidates the locations that may supply them, each once
 * @param weights what a unit weighs, of SKUs of which it is known
 * @param neededBy when a location must have handed its units over, to the carrier or the customer; empty if that does not matter
 */
public record SourcingRequest(
        Instant at,
        LocationCapability needed,
        GeoPoint destination,
        Map<Sku, Quantity> demand,
        List<Candidate> candidates,
        Map<Sku, Weight> weights,
        Optional<Instant> neededBy) {

    /** Sorts the demand and the weights by SKU and copies the candidates. */
    public SourcingRequest {
        demand = Collections.unmodifiableMap(new TreeMap<>(demand));
        candidates = List.copyOf(candidates);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /**
     * A request whose weights are not known and that may take its time.
     *
     * @param at when
     * @param needed what a location must be able to do to supply: ship, or offer pick-up
     * @param destination where the units are to go
     * @param demand how many of each SKU, each at least one
     * @param candidates the locations that may supply them, each once
     */
    public SourcingRequest(
            Instant at,
            LocationCapability needed,
            GeoPoint destination,
            Map<Sku, Quantity> demand,
            List<Candidate> candidates) {
        this(at, needed, destination, demand, candidates, Map.of(), Optional.empty());
    }

    /**
     * This request over other candidates.
     *
     * @param others the locations that may supply
     * @return the request with them
     */
    public SourcingRequest withCandidates(List<Candidate> others) {
        return new SourcingRequest(at, needed, destination, demand, others, weights, neededBy);
    }

    /**
     * This request at another time.
     *
     * @param later when
     * @return the request then
     */
    public SourcingRequest at(Instant later) {
        return new SourcingRequest(later, needed, destination, demand, candidates, weights, neededBy);
    }

    /**
     * A location that may supply units.
     *
     * @param location the location
     * @param available how many units of each SKU may be promised there; a SKU that is left out is not there
     * @param capacity how many units it can still pick in time, over all SKUs; empty if that does not limit it
     */
    public record Candidate(Location location, Map<Sku, Quantity> available, Optional<Quantity> capacity) {

        /** Copies the map. */
        public Candidate {
            available = Map.copyOf(available);
        }

        /**
         * A location that can pick all it has.
         *
         * @param location the location
         * @param available how many units of each SKU may be promised there; a SKU that is left out is not there
         */
        public Candidate(Location location, Map<Sku, Quantity> available) {
            this(location, available, Optional.empty());
        }

        Quantity available(Sku sku) {
            return available.getOrDefault(sku, Quantity.ZERO);
        }
    }
}
