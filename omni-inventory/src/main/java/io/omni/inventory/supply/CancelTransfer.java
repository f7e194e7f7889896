package io.omni.inventory.supply;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * What was not sent of a transfer is not to be sent any more. What is on its way arrives.
 *
 * @param id of this command
 * @param transfer which transfer
 */
public record CancelTransfer(
        @Required CommandId id, @Required TransferId transfer) implements Command {

    /** Refuses what is null. */
    public CancelTransfer {
        Given.require("id", id);
        Given.require("transfer", transfer);
    }

    @Override
    public String type() {
        return "transfer.cancel";
    }
}
