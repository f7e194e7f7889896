package io.omni.inventory.supply;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;

/**
 * Units of a transfer are expected at another instant.
 *
 * @param id of this command
 * @param transfer which transfer
 * @param expectedAt when what is outstanding is expected to be there
 */
public record RescheduleTransfer(
        @Required CommandId id,
        @Required TransferId transfer,
        @Required Instant expectedAt) implements Command {

    /** Refuses what is null. */
    public RescheduleTransfer {
        Given.require("id", id);
        Given.require("transfer", transfer);
        Given.require("expected instant", expectedAt);
    }

    @Override
    public String type() {
        return "transfer.reschedule";
    }
}
