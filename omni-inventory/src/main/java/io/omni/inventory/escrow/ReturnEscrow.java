package io.omni.inventory.escrow;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Gives back what a till has not sold: it has told all of its sales, and makes no more.
 *
 * @param id of this command
 * @param escrow which share
 */
public record ReturnEscrow(@Required CommandId id, @Required EscrowId escrow) implements Command {

    /** Refuses what is null. */
    public ReturnEscrow {
        Given.require("id", id);
        Given.require("escrow", escrow);
    }

    @Override
    public String type() {
        return "escrow.return";
    }
}
