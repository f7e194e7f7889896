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
 * Units are in another condition than they were. Where the reason is a fact, sellable units are taken even if they are promised, and what
 * that leaves short is the event {@link StockOvercommitted}; where it is a choice, only units that are available are. No more units leave
 * another condition than are in it.
 *
 * @param id of this command
 * @param lines which units, and where they are, at least one line
 * @param from the condition that they were in
 * @param reason why, which says what condition they are in now
 * @param lots which lots or serial numbers they are of, all of them for tracked SKUs, and none for others
 */
public record ChangeCondition(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required StockCondition from,
        @Required ConditionReason reason,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there are lines, and that the condition is another one. */
    public ChangeCondition {
        Given.require("id", id);
        Given.require("from", from);
        Given.require("reason", reason);
        lines = StockLines.require("change of condition " + id, lines);
        lots = Given.copy("lots", lots);
        if (reason.condition() == from) {
            throw new IllegalArgumentException(
                    "change of condition %s is from %s by the reason %s, which leaves it so: name the condition that units were in"
                            .formatted(id, from, reason));
        }
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param lines which units, and where they are, at least one line
     * @param from the condition that they were in
     * @param reason why
     */
    public ChangeCondition(CommandId id, List<StockLine> lines, StockCondition from, ConditionReason reason) {
        this(id, lines, from, reason, List.of());
    }

    @Override
    public String type() {
        return "stock.change-condition";
    }
}
