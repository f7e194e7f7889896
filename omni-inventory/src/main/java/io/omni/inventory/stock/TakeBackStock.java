package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * Units come back from a customer and can be sold again.
 *
 * @param id of this command
 * @param lines which units, and where they are now, at least one line
 * @param lots which lots or serial numbers they are of, all of them for tracked SKUs, and none for others
 */
public record TakeBackStock(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required @AnyOrder List<LotLine> lots) implements Command {

    /** Checks that there are lines. */
    public TakeBackStock {
        Given.require("id", id);
        lines = StockLines.require("return " + id, lines);
        lots = Given.copy("lots", lots);
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param lines which units, and where, at least one line
     */
    public TakeBackStock(CommandId id, List<StockLine> lines) {
        this(id, lines, List.of());
    }

    @Override
    public String type() {
        return "stock.take-back";
    }
}
