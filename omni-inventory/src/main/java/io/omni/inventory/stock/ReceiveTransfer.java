package io.omni.inventory.stock;

import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Units that were in transit to a location arrive there.
 *
 * @param id of this command
 * @param lines which units, and where they arrived, at least one line
 */
public record ReceiveTransfer(CommandId id, List<StockLine> lines) {

    /** Checks that there are lines. */
    public ReceiveTransfer {
        lines = StockLines.require("arrival " + id, lines);
    }
}
