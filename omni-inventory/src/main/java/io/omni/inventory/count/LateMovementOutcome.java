package io.omni.inventory.count;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/** The answer to {@link RecordLateMovement}. */
public sealed interface LateMovementOutcome extends CommandOutcome {

    /**
     * The book was changed. A count that is under way takes it in.
     *
     * @param key what and where
     * @param change by how much
     */
    record Recorded(StockKey key, long change) implements LateMovementOutcome {}

    /**
     * A count had seen it: the book keeps its balance, and the journal says what became of the units in place of shrinkage.
     *
     * @param key what and where
     * @param change what it did to the units that are there
     * @param count which count saw it
     */
    record Explained(StockKey key, long change, CountId count) implements LateMovementOutcome {}

    /**
     * A count has seen it since. Nothing was changed.
     *
     * @param key what and where
     * @param happenedAt when it moved
     * @param countedAt when the stock was counted
     * @param count by which count
     */
    record BeforeLastCount(StockKey key, Instant happenedAt, Instant countedAt, CountId count)
            implements LateMovementOutcome, Refusal {}
}
