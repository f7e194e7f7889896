package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * Units leave for another location. They are in transit until they {@linkplain ReceiveTransfer arrive}.
 *
 * @param id of this command
 * @param lines which units, and from where, at least one line
 * @param to where to
 * @param lots which lots or serial numbers they are of, all of them for tracked SKUs, and none for others
 */
public record DispatchTransfer(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required LocationId to,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there are lines, and that they go somewhere else. */
    public DispatchTransfer {
        Given.require("id", id);
        Given.require("destination", to);
        lines = StockLines.require("transfer " + id, lines);
        lots = Given.copy("lots", lots);
        for (StockLine line : lines) {
            if (line.key().location().equals(to)) {
                throw new IllegalArgumentException(
                        "transfer %s sends %s to where it is: name another location".formatted(id, line.key()));
            }
        }
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param lines which units, and from where, at least one line
     * @param to where to
     */
    public DispatchTransfer(CommandId id, List<StockLine> lines, LocationId to) {
        this(id, lines, to, List.of());
    }

    @Override
    public String type() {
        return "stock.dispatch";
    }
}
