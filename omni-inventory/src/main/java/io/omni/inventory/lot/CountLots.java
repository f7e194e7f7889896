package io.omni.inventory.lot;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/**
 * Somebody has looked which units of a SKU are there in a condition, all of them. The book is brought in line, as a fact: lots and stock. What
 * was found and is not named leaves with {@link LotId#UNASSIGNED}. For stock that moves while it is counted, count the SKU
 * ({@link io.omni.inventory.count}) and assign lots.
 *
 * @param id of this command
 * @param key of what and where
 * @param condition in which condition
 * @param found how many of each lot, each lot once; nothing where nothing is there
 */
public record CountLots(
        @Required CommandId id,
        @Required StockKey key,
        @Required StockCondition condition,
        @Required @AnyOrder List<LotUnits> found)
        implements Command {

    /** Checks that each lot comes once. */
    public CountLots {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("condition", condition);
        found = Given.copy("found", found);
        NamedLots.requireDifferent("count of lots " + id, found);
    }

    @Override
    public String type() {
        return "lot.count";
    }
}
