package io.omni.loyalty.promotion.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The best packing of few piles by dynamic programming: what can be saved with each number of units left of each pile, from nothing upward. For
 * columns that share nothing but units.
 */
final class Table {

    private static final long MOST_WORK = 2_000_000;

    private final Column[] columns;
    private final int[] piles;
    private final int[] weight;
    private final int states;

    /** By the first of their piles. */
    private final int[][] at;

    private final int[] cost;

    private Table(Column[] columns, int[] piles, int[] weight, int states) {
        this.columns = columns;
        this.piles = piles;
        this.weight = weight;
        this.states = states;
        this.cost = new int[columns.length];
        List<List<Integer>> first = new ArrayList<>();
        for (int i = 0; i < piles.length; i++) {
            first.add(new ArrayList<>());
        }
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns[i].pile().length; j++) {
                cost[i] += columns[i].need()[j]
                        * weight[Arrays.binarySearch(piles, columns[i].pile()[j])];
            }
            first.get(Arrays.binarySearch(piles, columns[i].pile()[0])).add(i);
        }
        this.at = first.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** A table for these columns, or null if it would be too large. */
    static @Nullable Table of(Column[] columns, int[] remaining) {
        int[] piles = Arrays.stream(columns)
                .flatMapToInt(column -> Arrays.stream(column.pile()))
                .sorted()
                .distinct()
                .toArray();
        int[] weight = new int[piles.length];
        long states = 1;
        for (int i = piles.length - 1; i >= 0; i--) {
            weight[i] = (int) states;
            states *= remaining[piles[i]] + 1L;
            if (states * columns.length > MOST_WORK) {
                return null;
            }
        }
        return new Table(columns, piles, weight, (int) states);
    }

    /** How much work it is to fill. */
    long work() {
        return (long) states * columns.length;
    }

    /** The best choice of columns. */
    List<Choice> best(int[] remaining) {
        long[] most = new long[states];
        int[] by = new int[states];
        int[] left = new int[piles.length];
        for (int state = 1; state < states; state++) {
            next(left, remaining);
            int pile = 0;
            while (left[pile] == 0) {
                pile++;
            }
            most[state] = most[state - weight[pile]];
            by[state] = -1 - pile;
            for (int i : at[pile]) {
                if (fits(columns[i], left) && most[state - cost[i]] + columns[i].saving() > most[state]) {
                    most[state] = most[state - cost[i]] + columns[i].saving();
                    by[state] = i;
                }
            }
        }
        return traced(by);
    }

    /** Counts on by one unit of the last pile that has not all of its units. */
    private void next(int[] left, int[] remaining) {
        int pile = piles.length - 1;
        while (left[pile] == remaining[piles[pile]]) {
            left[pile--] = 0;
        }
        left[pile]++;
    }

    private boolean fits(Column column, int[] left) {
        for (int j = 0; j < column.pile().length; j++) {
            if (left[Arrays.binarySearch(piles, column.pile()[j])] < column.need()[j]) {
                return false;
            }
        }
        return true;
    }

    private List<Choice> traced(int[] by) {
        Map<Integer, Integer> times = new TreeMap<>();
        int state = states - 1;
        while (state > 0) {
            int i = by[state];
            if (i < 0) {
                state -= weight[-1 - i];
            } else {
                times.merge(i, 1, Integer::sum);
                state -= cost[i];
            }
        }
        List<Choice> choices = new ArrayList<>();
        times.forEach((i, count) -> choices.add(new Choice(columns[i], count)));
        return choices;
    }
}
