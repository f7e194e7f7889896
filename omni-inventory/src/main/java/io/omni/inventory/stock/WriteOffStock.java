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
 * Units that are not for sale leave the stock. No more leave than are in the condition. Sellable units leave by a sale, by a transfer or by
 * a correction of the book, and not by this.
 *
 * @param id of this command
 * @param lines which units, and where they are, at least one line
 * @param condition the condition that they are in, which is not {@link StockCondition#SELLABLE}
 * @param reason where they went
 * @param lots which lots or serial numbers they are of, all of them for tracked SKUs, and none for others
 */
public record WriteOffStock(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required StockCondition condition,
        @Required WriteOffReason reason,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there are lines, and that their units are not for sale. */
    public WriteOffStock {
        Given.require("id", id);
        Given.require("condition", condition);
        Given.require("reason", reason);
        lines = StockLines.require("write-off " + id, lines);
        lots = Given.copy("lots", lots);
        if (condition == StockCondition.SELLABLE) {
            throw new IllegalArgumentException(
                    "write-off %s is of units that are %s: change their condition first, or adjust the book"
                            .formatted(id, condition));
        }
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param lines which units, and where they are, at least one line
     * @param condition the condition that they are in
     * @param reason where they went
     */
    public WriteOffStock(CommandId id, List<StockLine> lines, StockCondition condition, WriteOffReason reason) {
        this(id, lines, condition, reason, List.of());
    }

    @Override
    public String type() {
        return "stock.write-off";
    }
}
