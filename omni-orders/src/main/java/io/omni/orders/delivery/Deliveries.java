package io.omni.orders.delivery;

import java.util.List;

/**
 * How goods may be delivered.
 *
 * @param services the ways, in the order in which they are offered
 * @param transit how long each takes
 */
public record Deliveries(List<DeliveryService> services, TransitTimes transit) {

    /** Nothing is offered: the host works out charges and dates. */
    public static final Deliveries NONE = new Deliveries(List.of(), new TransitTable(List.of()));

    /** Copies the services. */
    public Deliveries {
        services = List.copyOf(services);
    }
}
