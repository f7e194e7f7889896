package io.omni.inventory.stock;

import java.time.Instant;
import java.util.List;

/** The answer to how stock stood at an instant that has passed. */
public sealed interface PastLevels {

    /**
     * It stood so.
     *
     * @param at the instant
     * @param levels a level for each SKU and location asked for, in their order
     */
    record Known(Instant at, List<StockLevel> levels) implements PastLevels {

        /** Copies the levels. */
        public Known {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Nobody can say: the journal does not reach back to its first entry any more. A host that names a
     * {@link io.omni.core.ledger.JournalSource} can read on.
     *
     * @param at the instant
     * @param sealed up to which position of the journal its entries were handed over
     */
    record OutOfReach(Instant at, long sealed) implements PastLevels {

        @Override
        public String toString() {
            return "how stock stood at %s is not known: the journal was sealed up to %d; name a JournalSource in JournalOptions that reads what its sink took"
                    .formatted(at, sealed);
        }
    }
}
