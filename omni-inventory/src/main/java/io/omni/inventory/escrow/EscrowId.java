package io.omni.inventory.escrow;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a share that a till took. It is the id of the command that took it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record EscrowId(@Required @ValidAs(EscrowId.class) UUID value) {

    /** Checks the version of the id. */
    public EscrowId {
        UuidV7.require("escrow id", value);
    }

    /**
     * Names the share that a command takes.
     *
     * @param command the command
     * @return the share
     */
    public static EscrowId of(CommandId command) {
        return new EscrowId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
