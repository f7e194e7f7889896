package io.omni.inventory.stock;

import java.util.List;

/** The check that all commands with lines share. */
final class StockLines {

    private StockLines() {}

    static List<StockLine> require(String command, List<StockLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("%s has no lines: give at least one".formatted(command));
        }
        return List.copyOf(lines);
    }
}
