package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Units come in from a supplier.
 *
 * @param id of this command
 * @param lines which units, and where, at least one line
 */
public record ReceiveStock(
        @Required CommandId id, @AtLeastOne @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ReceiveStock {
        Given.require("id", id);
        lines = StockLines.require("receipt " + id, lines);
    }

    @Override
    public String type() {
        return "stock.receive";
    }
}
