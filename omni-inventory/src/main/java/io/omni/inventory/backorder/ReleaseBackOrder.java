package io.omni.inventory.backorder;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.reservation.ReservationId;

/**
 * Promises nothing more, for the order was canceled, say: neither what is still to come nor what is held already.
 *
 * @param id of this command
 * @param promise which one
 */
public record ReleaseBackOrder(
        @Required CommandId id, @Required ReservationId promise) implements Command {

    /** Refuses what is null. */
    public ReleaseBackOrder {
        Given.require("id", id);
        Given.require("promise", promise);
    }

    @Override
    public String type() {
        return "backorder.release";
    }
}
