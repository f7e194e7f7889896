package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.time.Instant;
import java.util.List;

/** The answer to a command about a count. */
public sealed interface CountOutcome extends CommandOutcome {

    /**
     * The count is open.
     *
     * @param count which one
     */
    record Opened(CountId count) implements CountOutcome {}

    /**
     * The book of the lines was marked. It is not told, for the count may be blind.
     *
     * @param count which count
     * @param at the moment
     */
    record Marked(CountId count, Instant at) implements CountOutcome {}

    /**
     * The tallies were taken.
     *
     * @param count which count
     * @param recount which lines are to be counted again
     */
    record Taken(CountId count, List<Sku> recount) implements CountOutcome {

        /** Copies the SKUs. */
        public Taken {
            recount = List.copyOf(recount);
        }
    }

    /**
     * The count waits for a decision.
     *
     * @param count which one
     * @param variances which lines differ, and by how much
     * @param uncounted which lines were left out
     */
    record Closed(CountId count, List<Variance> variances, List<Sku> uncounted) implements CountOutcome {

        /** Copies the lines. */
        public Closed {
            variances = List.copyOf(variances);
            uncounted = List.copyOf(uncounted);
        }
    }

    /**
     * The count is over.
     *
     * @param count which one
     * @param state how it ended
     * @param posted what was posted
     */
    record Ended(CountId count, CountState state, List<Variance> posted) implements CountOutcome {

        /** Copies the lines. */
        public Ended {
            posted = List.copyOf(posted);
        }
    }

    /**
     * Another count has something of it. Nothing was opened.
     *
     * @param overlaps the other counts, with what both would count
     */
    record Overlaps(List<Overlap> overlaps) implements CountOutcome, Refusal {

        /** Copies the list. */
        public Overlaps {
            overlaps = List.copyOf(overlaps);
        }
    }

    /**
     * Another count that is under way.
     *
     * @param count which one
     * @param skus what both would count; none where both are of the whole store, and neither names SKUs
     */
    record Overlap(CountId count, List<Sku> skus) {

        /** Copies the SKUs. */
        public Overlap {
            skus = List.copyOf(skus);
        }
    }

    /**
     * There is no such count.
     *
     * @param count the id
     */
    record NoSuchCount(CountId count) implements CountOutcome, Refusal {}

    /**
     * The count is not in a state for it.
     *
     * @param count which count
     * @param state how far it is
     */
    record NotPossible(CountId count, CountState state) implements CountOutcome, Refusal {}

    /**
     * Something is not to be counted by this count.
     *
     * @param count which count
     * @param skus what
     */
    record OutOfScope(CountId count, List<Sku> skus) implements CountOutcome, Refusal {

        /** Copies the SKUs. */
        public OutOfScope {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Lines were not marked since they were last tallied, so that nobody knows with which book to compare.
     *
     * @param count which count
     * @param skus which lines
     */
    record NotMarked(CountId count, List<Sku> skus) implements CountOutcome, Refusal {

        /** Copies the SKUs. */
        public NotMarked {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Somebody tallied lines before, and they stand.
     *
     * @param count which count
     * @param skus which lines
     */
    record AlreadyCounted(CountId count, List<Sku> skus) implements CountOutcome, Refusal {

        /** Copies the SKUs. */
        public AlreadyCounted {
            skus = List.copyOf(skus);
        }
    }

    /**
     * There are lines left to count.
     *
     * @param count which count
     * @param uncounted which ones nobody tallied
     * @param recount which ones are to be counted again
     */
    record NotFinished(CountId count, List<Sku> uncounted, List<Sku> recount) implements CountOutcome, Refusal {

        /** Copies the SKUs. */
        public NotFinished {
            uncounted = List.copyOf(uncounted);
            recount = List.copyOf(recount);
        }
    }
}
