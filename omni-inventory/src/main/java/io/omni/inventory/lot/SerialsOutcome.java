package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to what a reader saw of units with serial numbers. */
public sealed interface SerialsOutcome extends CommandOutcome {

    /**
     * The book says what the reader saw, now or since the same command came first.
     *
     * @param lines the SKUs of which it said something else, in their order
     */
    record Reconciled(List<Line> lines) implements SerialsOutcome {

        /** Copies the list. */
        public Reconciled {
            lines = List.copyOf(lines);
        }
    }

    /**
     * So few units were read that nothing was taken.
     *
     * @param book how many units the book has
     * @param read how many of these were read
     * @param plausiblePercent how many percent were to be read
     */
    record Implausible(long book, long read, int plausiblePercent) implements SerialsOutcome, Refusal {}

    /**
     * Some SKUs have no serial numbers.
     *
     * @param skus which ones
     */
    record NotTracked(List<Sku> skus) implements SerialsOutcome, Refusal {

        /** Copies the list. */
        public NotTracked {
            skus = List.copyOf(skus);
        }
    }

    /**
     * What the book said otherwise of a SKU.
     *
     * @param sku what
     * @param missing units that the book had here, and that were not read
     * @param extra units that were read, and that the book had nowhere
     * @param moved units that were read, and where the book had them
     */
    record Line(Sku sku, List<LotId> missing, List<LotId> extra, List<LotLevel> moved) {

        /** Copies the lists. */
        public Line {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
            moved = List.copyOf(moved);
        }

        /**
         * Tells whether there is anything to tell.
         *
         * @return whether the book said what was read
         */
        public boolean isEmpty() {
            return missing.isEmpty() && extra.isEmpty() && moved.isEmpty();
        }
    }
}
