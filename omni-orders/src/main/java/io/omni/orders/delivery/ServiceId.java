package io.omni.orders.delivery;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names a way to deliver, such as {@code standard} or {@code next-day}.
 *
 * @param value 1 to 64 characters
 */
public record ServiceId(@Required @ValidAs(ServiceId.class) String value) {

    /** Checks the text. */
    public ServiceId {
        Given.id("service id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
