package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Difference;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * The book is corrected to what is there. A correction is a fact and always taken; where it leaves less than was promised, the event
 * {@link StockOvercommitted} is emitted.
 *
 * @param id of this command
 * @param key what and where
 * @param change by how much the units on hand change: not zero, and no less than {@code -Long.MAX_VALUE}
 * @param reason why
 * @param lots which lots or serial numbers they are of, all of them for tracked SKUs, and none for others
 */
public record AdjustStock(
        @Required CommandId id,
        @Required StockKey key,
        @Difference long change,
        @Required AdjustmentReason reason,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that something changes, by an amount that can be counted. */
    public AdjustStock {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("reason", reason);
        lots = Given.copy("lots", lots);
        if (change == 0) {
            throw new IllegalArgumentException(
                    "adjustment %s of %s changes nothing: give the difference between shelf and book"
                            .formatted(id, key));
        }
        if (change == Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "adjustment %s of %s by %d is too large to be counted: check the difference"
                            .formatted(id, key, change));
        }
    }

    /**
     * A correction of units of which no lots are kept.
     *
     * @param id of this command
     * @param key what and where
     * @param change by how much the units on hand change
     * @param reason why
     */
    public AdjustStock(CommandId id, StockKey key, long change, AdjustmentReason reason) {
        this(id, key, change, reason, List.of());
    }

    @Override
    public String type() {
        return "stock.adjust";
    }
}
