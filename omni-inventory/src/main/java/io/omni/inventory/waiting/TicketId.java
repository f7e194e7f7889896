package io.omni.inventory.waiting;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names somebody's place in a line. It is the id of the command by which they joined.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record TicketId(@Required @ValidAs(TicketId.class) UUID value) {

    /** Checks the version of the id. */
    public TicketId {
        UuidV7.require("ticket id", value);
    }

    /**
     * Names the place of who joins by a command.
     *
     * @param command the command
     * @return the ticket
     */
    public static TicketId of(CommandId command) {
        return new TicketId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
