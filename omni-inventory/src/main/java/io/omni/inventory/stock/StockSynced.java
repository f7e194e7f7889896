package io.omni.inventory.stock;

import io.omni.core.command.CommandOutcome;
import java.util.List;

/**
 * What came of a sync, now or when the same command came first.
 *
 * @param source which system spoke
 * @param results what came of each line, in the order of SKUs and locations
 */
public record StockSynced(SyncSource source, List<Result> results) implements CommandOutcome {

    /** Copies the results. */
    public StockSynced {
        results = List.copyOf(results);
    }

    /**
     * What came of one line.
     *
     * @param key what and where
     * @param version the version that counts now
     * @param outdated whether the line was left out, because that version was known before
     * @param change by how much the units on hand were changed
     */
    public record Result(StockKey key, long version, boolean outdated, long change) {}
}
