package io.omni.inventory.stock;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;

/**
 * The book is corrected to what is there. A correction is a fact and always taken; where it leaves less than was promised, the event
 * {@link StockOvercommitted} is emitted.
 *
 * @param id of this command
 * @param key what and where
 * @param change by how much the units on hand change: not zero, and no less than {@code -Long.MAX_VALUE}
 * @param reason why
 */
public record AdjustStock(CommandId id, StockKey key, long change, AdjustmentReason reason) implements Command {

    /** Checks that something changes, by an amount that can be counted. */
    public AdjustStock {
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

    @Override
    public String type() {
        return "stock.adjust";
    }
}
