package io.omni.inventory.waiting;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Somebody waits no more. What is offered to them and not taken is offered to the next.
 *
 * @param id of this command
 * @param ticket whose place
 */
public record LeaveLine(@Required CommandId id, @Required TicketId ticket) implements Command {

    /** Refuses what is null. */
    public LeaveLine {
        Given.require("id", id);
        Given.require("ticket", ticket);
    }

    @Override
    public String type() {
        return "waiting.leave";
    }
}
