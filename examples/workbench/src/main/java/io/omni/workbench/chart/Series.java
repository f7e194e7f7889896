package io.omni.workbench.chart;

import java.util.List;

/**
 * Amounts of one kind, one for each label of a chart.
 *
 * @param name what the legend calls it
 * @param amounts none below zero
 */
public record Series(String name, List<Long> amounts) {

    /** Copies the amounts, and refuses one below zero: a stack has no place for it. */
    public Series {
        amounts = List.copyOf(amounts);
        for (long amount : amounts) {
            if (amount < 0) {
                throw new IllegalArgumentException(
                        "Series %s has the amount %d: give none below zero".formatted(name, amount));
            }
        }
    }

    long total() {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
