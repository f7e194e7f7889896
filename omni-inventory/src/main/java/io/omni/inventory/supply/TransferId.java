package io.omni.inventory.supply;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a transfer. It is the id of the command that requested it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record TransferId(
        @Required @ValidAs(TransferId.class) UUID value) {

    /** Checks the version of the id. */
    public TransferId {
        UuidV7.require("transfer id", value);
    }

    /**
     * Names the transfer that a command requests.
     *
     * @param command the command
     * @return the transfer
     */
    public static TransferId of(CommandId command) {
        return new TransferId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
