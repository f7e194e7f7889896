package io.omni.inventory.escrow;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes units for a till to sell by itself, of each line as many as there are.
 *
 * @param id of this command; the share has the same
 * @param till who is to sell them
 * @param lines up to how many units of what, at least one line
 * @param lease how long the till may sell them, from now
 * @param grace how much longer they are held, so that sales of the last minutes have time to be told; may be none
 * @param channel in which the till sells; empty to take what anybody may take and nothing else
 */
public record TakeEscrow(
        @Required CommandId id,
        @Required TillId till,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @MoreThanZero Duration lease,
        @NotNegative Duration grace,
        @Required Optional<ChannelId> channel)
        implements Command {

    /** Checks that there are lines and time. */
    public TakeEscrow {
        Given.require("id", id);
        Given.require("till", till);
        Given.require("lease", lease);
        Given.require("grace", grace);
        Given.require("channel", channel);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "share %s of till %s has no lines: give at least one".formatted(id, till));
        }
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException(
                    "share %s of till %s would be sold for %s: give a positive duration".formatted(id, till, lease));
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException(
                    "share %s of till %s has a grace of %s: give zero or more".formatted(id, till, grace));
        }
    }

    @Override
    public String type() {
        return "escrow.take";
    }
}
