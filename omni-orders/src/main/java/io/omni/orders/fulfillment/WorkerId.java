package io.omni.orders.fulfillment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names who works at a location, as the retailer does.
 *
 * @param value 1 to 64 characters that are neither blank nor control characters
 */
public record WorkerId(@Required @ValidAs(WorkerId.class) String value) {

    /** Checks the characters. */
    public WorkerId {
        Given.id("worker", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
