package io.omni.inventory.stock;

import io.omni.core.command.CommandOutcome;
import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.List;

/**
 * Units that moved, as the journal keeps it. The same command gives the same movement, however often it is sent.
 *
 * @param id the command that moved them
 * @param type why
 * @param recordedAt when
 * @param lines by how much the units on hand changed, and where
 */
public record Movement(CommandId id, MovementType type, Instant recordedAt, List<Change> lines)
        implements CommandOutcome {

    /** Copies the lines. */
    public Movement {
        lines = List.copyOf(lines);
    }

    /**
     * A change of the units on hand.
     *
     * @param key what and where
     * @param onHand by how much, negative for units that left
     * @param condition the condition that the units are in
     */
    public record Change(StockKey key, long onHand, StockCondition condition) {

        /**
         * A change of the units that can be sold.
         *
         * @param key what and where
         * @param onHand by how much, negative for units that left
         */
        public Change(StockKey key, long onHand) {
            this(key, onHand, StockCondition.SELLABLE);
        }
    }
}
