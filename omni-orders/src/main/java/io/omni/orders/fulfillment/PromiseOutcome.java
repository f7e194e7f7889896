package io.omni.orders.fulfillment;

import io.omni.core.location.LocationId;
import io.omni.orders.order.NotOffered;

/** The answer to the question when an order could be fetched. */
public sealed interface PromiseOutcome {

    /**
     * What would be promised if the order were placed now.
     *
     * @param promise from when on, and why not earlier
     */
    record Promised(PickupPromise promise) implements PromiseOutcome {}

    /**
     * The location hands goods over, but nothing is known of its hours: give it a schedule.
     *
     * @param location which location
     */
    record NotKnown(LocationId location) implements PromiseOutcome {}

    /**
     * Goods cannot be fetched there.
     *
     * @param reason why
     */
    record Refused(NotOffered reason) implements PromiseOutcome {}
}
