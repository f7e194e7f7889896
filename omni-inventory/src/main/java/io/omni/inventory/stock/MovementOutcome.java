package io.omni.inventory.stock;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to a movement that can be refused. */
public sealed interface MovementOutcome extends CommandOutcome {

    /**
     * The units moved, now or when the same command came first.
     *
     * @param movement what moved
     */
    record Moved(Movement movement) implements MovementOutcome {}

    /**
     * Nothing moved.
     *
     * @param shortages where fewer units are available than were to move
     */
    record NotMoved(List<StockShortage> shortages) implements MovementOutcome, Refusal {

        /** Copies the shortages. */
        public NotMoved {
            shortages = List.copyOf(shortages);
        }
    }
}
