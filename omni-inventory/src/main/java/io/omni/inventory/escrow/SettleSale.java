package io.omni.inventory.escrow;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.util.List;

/**
 * Tells of one sale that a till made by itself. Sales may be told in any order, and again.
 *
 * @param id of this command, which the till made at the sale and keeps with it
 * @param escrow of which share
 * @param lines what was sold, at least one line
 * @param soldAt when, by the till's clock
 */
public record SettleSale(
        @Required CommandId id,
        @Required EscrowId escrow,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required Instant soldAt)
        implements Command {

    /** Checks that there are lines. */
    public SettleSale {
        Given.require("id", id);
        Given.require("escrow", escrow);
        Given.require("instant of the sale", soldAt);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "sale %s of share %s has no lines: give at least one".formatted(id, escrow));
        }
    }

    @Override
    public String type() {
        return "escrow.settle-sale";
    }
}
