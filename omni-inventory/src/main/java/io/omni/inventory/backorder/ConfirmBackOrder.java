package io.omni.inventory.backorder;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.reservation.ReservationId;

/**
 * Promises for good what has been promised until an instant, both what is still to come and what is held already.
 *
 * @param id of this command
 * @param promise which one
 */
public record ConfirmBackOrder(
        @Required CommandId id, @Required ReservationId promise) implements Command {

    /** Refuses what is null. */
    public ConfirmBackOrder {
        Given.require("id", id);
        Given.require("promise", promise);
    }

    @Override
    public String type() {
        return "backorder.confirm";
    }
}
