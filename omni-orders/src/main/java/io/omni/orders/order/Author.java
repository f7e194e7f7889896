package io.omni.orders.order;

import io.omni.core.command.Kind;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/** Who changed something. Whether they may is for the host to say; it is written down with the change. */
public sealed interface Author {

    /** The customer whose order it is. */
    @Kind("customer")
    record Buyer() implements Author {}

    /**
     * Somebody of the retailer's, on the customer's behalf.
     *
     * @param agent who
     */
    @Kind("agent")
    record Agent(@Required AgentId agent) implements Author {

        /** Refuses what is null. */
        public Agent {
            Given.require("agent", agent);
        }
    }

    /** A rule of the retailer's, with nobody there. */
    @Kind("rule")
    record Rule() implements Author {}
}
