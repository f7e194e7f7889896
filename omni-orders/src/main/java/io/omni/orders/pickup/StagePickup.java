package io.omni.orders.pickup;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.TaskId;

/**
 * Picked goods are put where they wait, and the customer is told by an event. Where they are to wait in a locker, a free compartment is assigned.
 *
 * @param id of this command
 * @param pickup which pick-up
 * @param shelf where they wait if not in a locker
 */
public record StagePickup(
        @Required CommandId id,
        @Required TaskId pickup,
        @Required Shelf shelf) implements Command {

    /** Refuses what is null. */
    public StagePickup {
        Given.require("id", id);
        Given.require("pickup", pickup);
        Given.require("shelf", shelf);
    }

    @Override
    public String type() {
        return "pickup.stage";
    }
}
