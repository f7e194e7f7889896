package io.omni.orders.order;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names somebody of the retailer's who acts for customers. The host knows who it is.
 *
 * @param value 1 to 64 characters
 */
public record AgentId(@Required @ValidAs(AgentId.class) String value) {

    /** Checks the text. */
    public AgentId {
        Given.id("agent id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
