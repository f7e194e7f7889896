package io.omni.orders.fulfillment;

import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.orders.sourcing.Allocation;
import java.util.List;
import java.util.Optional;

/**
 * The part of an order that one location supplies.
 *
 * @param id its number in the order
 * @param location which location
 * @param lines which units
 * @param state what has become of it
 * @param promise by when the location is to be done with it; empty if nothing was promised
 * @param hold under which its units are reserved, if not under that of the order: it came to this location later
 */
public record FulfillmentOrder(
        FulfillmentId id,
        LocationId location,
        List<FulfillmentLine> lines,
        FulfillmentState state,
        Optional<FulfillmentPromise> promise,
        Optional<CommandId> hold) {

    /** Copies the lines. */
    public FulfillmentOrder {
        lines = List.copyOf(lines);
    }

    /**
     * A part as it is when the order is placed.
     *
     * @param id its number in the order
     * @param location which location
     * @param lines which units
     * @param state what has become of it
     * @param promise by when the location is to be done with it; empty if nothing was promised
     */
    public FulfillmentOrder(
            FulfillmentId id,
            LocationId location,
            List<FulfillmentLine> lines,
            FulfillmentState state,
            Optional<FulfillmentPromise> promise) {
        this(id, location, lines, state, promise, Optional.empty());
    }

    /**
     * Moves it on.
     *
     * @param next what has become of it
     * @return the part
     */
    public FulfillmentOrder with(FulfillmentState next) {
        return new FulfillmentOrder(id, location, lines, next, promise, hold);
    }

    /**
     * Leaves units out, or puts others in.
     *
     * @param units which units it has from now on
     * @return the part
     */
    public FulfillmentOrder withLines(List<FulfillmentLine> units) {
        return new FulfillmentOrder(id, location, units, state, promise, hold);
    }

    /**
     * Gives its units as the stock knows them.
     *
     * @return an allocation for each line
     */
    public List<Allocation> allocations() {
        return lines.stream()
                .map(line -> new Allocation(location, line.sku(), line.quantity()))
                .toList();
    }
}
