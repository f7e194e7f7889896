package io.omni.orders.fulfillment;

import io.omni.core.validation.ValidAs;

/**
 * Numbers the parts of an order that single locations supply.
 *
 * @param number from 1
 */
public record FulfillmentId(@ValidAs(FulfillmentId.class) int number) {

    /** Checks the number. */
    public FulfillmentId {
        if (number < 1) {
            throw new IllegalArgumentException("fulfillment number %d: they start from 1".formatted(number));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
