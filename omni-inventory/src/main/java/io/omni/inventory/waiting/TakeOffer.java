package io.omni.inventory.waiting;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.reservation.ReservationId;

/**
 * Somebody takes what is offered to them: it is reserved for good.
 *
 * @param id of this command
 * @param ticket whose place
 * @param offer which of the offers to them
 */
public record TakeOffer(
        @Required CommandId id,
        @Required TicketId ticket,
        @Required ReservationId offer) implements Command {

    /** Refuses what is null. */
    public TakeOffer {
        Given.require("id", id);
        Given.require("ticket", ticket);
        Given.require("offer", offer);
    }

    @Override
    public String type() {
        return "waiting.take";
    }
}
