package io.omni.orders.fulfillment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names a service of a carrier, as the host's carriers know it: {@code royal-mail/tracked-48}, say.
 *
 * @param value 1 to 64 characters that are neither blank nor control characters
 */
public record CarrierService(
        @Required @ValidAs(CarrierService.class) String value) {

    /** Checks the characters. */
    public CarrierService {
        Given.id("carrier service", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
