package io.omni.orders.fulfillment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * By what a carrier knows a parcel.
 *
 * @param value 1 to 64 characters that are neither blank nor control characters
 */
public record TrackingNumber(
        @Required @ValidAs(TrackingNumber.class) String value) {

    /** Checks the characters. */
    public TrackingNumber {
        Given.id("tracking number", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
