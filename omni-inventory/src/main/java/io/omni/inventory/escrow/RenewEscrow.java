package io.omni.inventory.escrow;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * Lets a till go on selling what is left of its share.
 *
 * @param id of this command
 * @param escrow which share
 * @param lease how long, from now
 */
public record RenewEscrow(
        @Required CommandId id,
        @Required EscrowId escrow,
        @MoreThanZero Duration lease) implements Command {

    /** Checks the duration. */
    public RenewEscrow {
        Given.require("id", id);
        Given.require("escrow", escrow);
        if (Given.require("lease", lease).isNegative() || lease.isZero()) {
            throw new IllegalArgumentException(
                    "share %s would be sold for %s: give a positive duration".formatted(escrow, lease));
        }
    }

    @Override
    public String type() {
        return "escrow.renew";
    }
}
