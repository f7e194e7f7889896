package io.omni.orders.pickup;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.TaskId;
import java.util.Optional;

/**
 * The customer says how, when and by whom goods are fetched, in place of what was said before.
 *
 * @param id of this command
 * @param pickup which pick-up
 * @param way how
 * @param slot when, if that is known
 * @param delegate who else may fetch them, if somebody
 */
public record ArrangePickup(
        @Required CommandId id,
        @Required TaskId pickup,
        @Required PickupWay way,
        @Required Optional<PickupSlot> slot,
        @Required Optional<Delegate> delegate)
        implements Command {

    /** Refuses what is null. */
    public ArrangePickup {
        Given.require("id", id);
        Given.require("pickup", pickup);
        Given.require("way", way);
        Given.require("slot", slot);
        Given.require("delegate", delegate);
    }

    @Override
    public String type() {
        return "pickup.arrange";
    }
}
