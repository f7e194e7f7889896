package io.omni.orders.delivery;

import io.omni.orders.placement.PlaceOutcome;
import java.util.List;
import java.util.Optional;

/**
 * What a customer may choose from.
 *
 * @param options the deliveries, in the order in which the host named their services; those whose dates nobody can tell are left out
 * @param refusal why an order would be refused, whatever the delivery; empty if it would not
 */
public record DeliveryOptions(List<DeliveryOption> options, Optional<PlaceOutcome> refusal) {

    /** Copies the options. */
    public DeliveryOptions {
        options = List.copyOf(options);
    }
}
