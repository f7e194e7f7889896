package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import java.util.List;

/**
 * Units leave for another location. They are in transit until they {@linkplain ReceiveTransfer arrive}.
 *
 * @param id of this command
 * @param lines which units, and from where, at least one line
 * @param to where to
 */
public record DispatchTransfer(CommandId id, @AnyOrder List<StockLine> lines, LocationId to) implements Command {

    /** Checks that there are lines, and that they go somewhere else. */
    public DispatchTransfer {
        lines = StockLines.require("transfer " + id, lines);
        for (StockLine line : lines) {
            if (line.key().location().equals(to)) {
                throw new IllegalArgumentException(
                        "transfer %s sends %s to where it is: name another location".formatted(id, line.key()));
            }
        }
    }

    @Override
    public String type() {
        return "stock.dispatch";
    }
}
