package io.omni.inventory.quota;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** The answer to a command about quotas. */
public sealed interface QuotaOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param moves what was set aside or given back, in the order of SKUs, locations and channels; may be empty
     */
    record Moved(List<QuotaMove> moves) implements QuotaOutcome {

        /** Copies the moves. */
        public Moved {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Nothing was done.
     *
     * @param shortages where fewer units can be taken than were asked for
     */
    record NotMoved(List<StockShortage> shortages) implements QuotaOutcome, Refusal {

        /** Copies the shortages. */
        public NotMoved {
            shortages = List.copyOf(shortages);
        }
    }
}
