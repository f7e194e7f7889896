package io.omni.orders.incident;

import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * What there is to know of an incident when it comes up.
 *
 * @param order of which order
 * @param part of which part of it
 * @param location where
 * @param cause what went wrong
 * @param lines with which units
 * @param options what can be done about it, at least one
 * @param byDefault what is done if nobody chooses; one of the options
 * @param deadline until when somebody may choose
 */
public record IncidentFacts(
        OrderId order,
        FulfillmentId part,
        LocationId location,
        IncidentCause cause,
        List<FulfillmentLine> lines,
        List<Remedy> options,
        Remedy byDefault,
        Instant deadline) {

    /** Copies the lists, and checks that the default is an option. */
    public IncidentFacts {
        lines = List.copyOf(lines);
        options = List.copyOf(options);
        if (!options.contains(byDefault)) {
            throw new IllegalArgumentException("incident of order %s does %s by default, which is none of %s: offer it"
                    .formatted(order, byDefault, options));
        }
    }
}
