package io.omni.orders.fulfillment;

import java.time.Instant;

/**
 * From when on the customer can fetch goods: they are picked, and the location is open.
 *
 * @param at the instant
 * @param reason why not earlier
 */
public record PickupPromise(Instant at, PromiseReason.Picked reason) implements FulfillmentPromise {

    @Override
    public String toString() {
        return "ready at %s: %s".formatted(at, reason);
    }
}
