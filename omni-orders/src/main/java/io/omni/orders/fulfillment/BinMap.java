package io.omni.orders.fulfillment;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import java.util.Optional;

/** The port to what a host knows of where things lie. */
@FunctionalInterface
public interface BinMap {

    /** Nothing is known of where things lie: they are picked in the order of their SKUs. */
    BinMap UNKNOWN = (location, sku) -> Optional.empty();

    /**
     * Tells where something lies.
     *
     * @param location at which location
     * @param sku what
     * @return the place, or empty if it is not known
     */
    Optional<Bin> bin(LocationId location, Sku sku);
}
