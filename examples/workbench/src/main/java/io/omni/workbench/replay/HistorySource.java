package io.omni.workbench.replay;

import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.sample.ProductRecord;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a history comes from. It is read twice.
 *
 * @param name for the report
 * @param open opens it at its first line
 * @param products what is known of its articles; those that are not listed are described by the history itself
 */
record HistorySource(String name, Supplier<HistoryReader> open, List<ProductRecord> products) {}
