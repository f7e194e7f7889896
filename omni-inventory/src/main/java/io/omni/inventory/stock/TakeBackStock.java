package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Units come back from a customer and can be sold again.
 *
 * @param id of this command
 * @param lines which units, and where they are now, at least one line
 */
public record TakeBackStock(CommandId id, @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public TakeBackStock {
        lines = StockLines.require("return " + id, lines);
    }

    @Override
    public String type() {
        return "stock.take-back";
    }
}
