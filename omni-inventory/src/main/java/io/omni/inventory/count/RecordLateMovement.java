package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * Something moved some time ago, and only now is it known: a till was offline, a delivery note lay on a desk. It is a fact, so that units
 * that are held or are not there do not keep it from being posted. What a count saw after it happened is not taken off twice: see
 * {@link IfCounted}.
 *
 * @param id of this command
 * @param key what and where
 * @param movement what happened
 * @param quantity how many units, at least one
 * @param happenedAt when, by the clock of whoever saw it; an instant at which the line was tallied counts as before the tally
 * @param ifCounted what becomes of it if it was counted since
 */
public record RecordLateMovement(
        @Required CommandId id,
        @Required StockKey key,
        @Required LateMovementType movement,
        @MoreThanZero Quantity quantity,
        @Required Instant happenedAt,
        @Required IfCounted ifCounted)
        implements Command {

    /** Checks that there is at least one unit. */
    public RecordLateMovement {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("movement", movement);
        Given.require("quantity", quantity);
        Given.require("instant", happenedAt);
        Given.require("ifCounted", ifCounted);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("late movement %s of %s has no units: leave it out".formatted(id, key));
        }
    }

    @Override
    public String type() {
        return "count.record-late-movement";
    }

    /**
     * Tells what it does to the units that are there.
     *
     * @return the change, negative for units that left
     */
    public long change() {
        return movement == LateMovementType.SOLD ? -quantity.units() : quantity.units();
    }
}
