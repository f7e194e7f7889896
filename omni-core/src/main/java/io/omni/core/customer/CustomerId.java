package io.omni.core.customer;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a customer. It ends up in logs, so it is not an e-mail address or a telephone number.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record CustomerId(
        @Required @ValidAs(CustomerId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public CustomerId {
        Text.requireId("Customer id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
