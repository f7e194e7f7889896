package io.omni.orders.fulfillment;

import java.time.Instant;

/**
 * By when the location hands goods to a carrier.
 *
 * @param at the instant
 * @param reason why not earlier: the carrier they go with or, where none comes at fixed times, the time that picking takes
 */
public record HandoverPromise(Instant at, PromiseReason reason) implements FulfillmentPromise {

    @Override
    public String toString() {
        return "handed to a carrier by %s: %s".formatted(at, reason);
    }
}
