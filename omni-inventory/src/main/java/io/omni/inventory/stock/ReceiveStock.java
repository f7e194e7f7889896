package io.omni.inventory.stock;

import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Units come in from a supplier.
 *
 * @param id of this command
 * @param lines which units, and where, at least one line
 */
public record ReceiveStock(CommandId id, List<StockLine> lines) {

    /** Checks that there are lines. */
    public ReceiveStock {
        lines = StockLines.require("receipt " + id, lines);
    }
}
