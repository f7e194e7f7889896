package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Units come in from a supplier.
 *
 * @param id of this command
 * @param lines which units, and where, at least one line
 */
public record ReceiveStock(CommandId id, @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ReceiveStock {
        lines = StockLines.require("receipt " + id, lines);
    }

    @Override
    public String type() {
        return "stock.receive";
    }
}
