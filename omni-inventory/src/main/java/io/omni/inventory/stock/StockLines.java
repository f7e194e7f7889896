package io.omni.inventory.stock;

import io.omni.core.validation.Given;
import java.util.List;

/** The check that all commands with lines share. */
final class StockLines {

    private StockLines() {}

    static List<StockLine> require(String command, List<StockLine> lines) {
        List<StockLine> copy = Given.copy("lines", lines);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("%s has no lines: give at least one".formatted(command));
        }
        return copy;
    }
}
