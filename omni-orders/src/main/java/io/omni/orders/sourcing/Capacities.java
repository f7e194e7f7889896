package io.omni.orders.sourcing;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Optional;

/** The port to what locations can still pick. Asked for each plan, so an answer is looked up and not worked out. */
@FunctionalInterface
public interface Capacities {

    /** Nothing limits what locations pick. */
    Capacities UNLIMITED = (location, by) -> Optional.empty();

    /**
     * Tells how many units a location can still pick.
     *
     * @param location which location
     * @param by until when they have to be picked; the instant of the plan if no date was promised
     * @return how many units over all SKUs; empty if that does not limit it
     */
    Optional<Quantity> left(LocationId location, Instant by);
}
