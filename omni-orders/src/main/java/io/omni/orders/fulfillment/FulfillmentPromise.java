package io.omni.orders.fulfillment;

import java.time.Instant;

/** By when a location is done with its part of an order, as it was told when the order was placed. It does not change. */
public sealed interface FulfillmentPromise permits PickupPromise, HandoverPromise {

    /**
     * Tells by when.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Tells why not earlier.
     *
     * @return the reason
     */
    PromiseReason reason();
}
