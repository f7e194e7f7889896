package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Units that were in transit to a location arrive there.
 *
 * @param id of this command
 * @param lines which units, and where they arrived, at least one line
 */
public record ReceiveTransfer(CommandId id, @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ReceiveTransfer {
        lines = StockLines.require("arrival " + id, lines);
    }

    @Override
    public String type() {
        return "stock.receive-transfer";
    }
}
