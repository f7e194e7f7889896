package io.omni.inventory.lot;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/**
 * Units turn out to be of other lots than the book says: those of {@link LotId#UNASSIGNED} get their lot, or a mistake is put right. No unit
 * moves.
 *
 * @param id of this command
 * @param key of what and where
 * @param condition in which condition they are
 * @param changes what turned out, at least one
 */
public record AssignLots(
        @Required CommandId id,
        @Required StockKey key,
        @Required StockCondition condition,
        @AtLeastOne @AnyOrder List<Change> changes)
        implements Command {

    /** Checks that there are changes. */
    public AssignLots {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("condition", condition);
        changes = Given.copy("changes", changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("assignment %s has no lines: give at least one change".formatted(id));
        }
    }

    @Override
    public String type() {
        return "lot.assign";
    }

    /**
     * Units of one lot that are of another.
     *
     * @param from of which lot the book has them
     * @param to of which they are
     * @param quantity how many, at least one
     */
    public record Change(
            @Required LotId from,
            @Required LotId to,
            @MoreThanZero Quantity quantity) {

        /** Checks that there are units, and two lots. */
        public Change {
            Given.require("from", from);
            Given.require("to", to);
            Given.require("quantity", quantity);
            if (quantity.isZero() || from.equals(to)) {
                throw new IllegalArgumentException("%s units from lot %s to lot %s change nothing: leave the line out"
                        .formatted(quantity, from, to));
            }
        }
    }
}
