package io.omni.orders.pickup;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.TaskId;

/**
 * The customer says to be on the way, or there.
 *
 * @param id of this command
 * @param pickup which pick-up
 * @param journey where
 */
public record TellJourney(
        @Required CommandId id,
        @Required TaskId pickup,
        @Required Journey journey) implements Command {

    /** Refuses what is null. */
    public TellJourney {
        Given.require("id", id);
        Given.require("pickup", pickup);
        Given.require("journey", journey);
    }

    @Override
    public String type() {
        return "pickup.tell-journey";
    }
}
