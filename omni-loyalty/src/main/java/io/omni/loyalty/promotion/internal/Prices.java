package io.omni.loyalty.promotion.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices for the units of a lane, by which what is left of it can save no more than their sum: a feasible solution of the dual of the packing's
 * linear relaxation. A column of a promotion of which the whole discount is bounded by a constant needs no price.
 */
final class Prices {

    private static final int ROUNDS = 3;

    final long[] unit;
    final long[] use;
    final boolean[] flat;

    private Prices(int piles, int candidates) {
        this.unit = new long[piles];
        this.use = new long[candidates];
        this.flat = new boolean[candidates];
    }

    /** Finds prices that are feasible for these columns. */
    static Prices of(List<Column> columns, Piles piles, Problem problem) {
        Prices prices = new Prices(piles.size, problem.candidates().size());
        for (Column column : columns) {
            if (!isLimited(column)) {
                prices.raise(column, piles);
            }
        }
        prices.lower(columns.stream().filter(column -> !isLimited(column)).toList(), piles);
        Map<Candidate, List<Column>> limited = new LinkedHashMap<>();
        columns.stream()
                .filter(Prices::isLimited)
                .sorted(Comparator.comparingLong(Column::saving).reversed())
                .forEach(column -> limited.computeIfAbsent(column.candidate(), unseen -> new ArrayList<>())
                        .add(column));
        limited.forEach((candidate, some) -> prices.cover(candidate, some, piles));
        prices.lower(columns, piles);
        return prices;
    }

    private static boolean isLimited(Column column) {
        return column.candidate().most() < Candidate.UNLIMITED
                || column.candidate().cap() < Candidate.UNLIMITED
                || column.pile().length == 0;
    }

    /**
     * Takes the cheapest of three ways to cover a limited promotion: dearer units, a price for each use, or all that it may grant. Dearer units
     * may cost a little more, for they cover those who compete for them as well.
     */
    private void cover(Candidate candidate, List<Column> columns, Piles piles) {
        long dearest = 0;
        for (Column column : columns) {
            dearest = Math.max(dearest, column.saving() - worth(column));
        }
        if (dearest <= 0) {
            return;
        }
        long byUse = candidate.most() >= Long.MAX_VALUE / dearest ? Long.MAX_VALUE : candidate.most() * dearest;
        long[] before = unit.clone();
        columns.forEach(column -> raise(column, piles));
        long byUnit = 0;
        for (int i = 0; i < piles.size; i++) {
            byUnit += piles.count[i] * (unit[i] - before[i]);
        }
        byUnit -= byUnit / 4;
        if (byUnit <= byUse && byUnit <= candidate.cap() && columns.get(0).pile().length > 0) {
            return;
        }
        System.arraycopy(before, 0, unit, 0, before.length);
        if (byUse <= candidate.cap()) {
            use[candidate.index()] = dearest;
        } else {
            flat[candidate.index()] = true;
        }
    }

    /** What the units of a column are priced at. */
    private long worth(Column column) {
        long worth = 0;
        for (int i = 0; i < column.pile().length; i++) {
            worth += column.need()[i] * unit[column.pile()[i]];
        }
        return worth;
    }

    /** By how much a column is priced above what it saves: never less than nothing. */
    long slack(Column column) {
        int index = column.candidate().index();
        return worth(column) + (flat[index] ? 0 : use[index] - column.saving());
    }

    /** Raises the prices of the units that a column takes, by what they cost, until it is covered. */
    private void raise(Column column, Piles piles) {
        long total = 0;
        for (int i = 0; i < column.pile().length; i++) {
            total += column.need()[i] * piles.price[column.pile()[i]];
        }
        for (int i = 0; i < column.pile().length; i++) {
            int pile = column.pile()[i];
            unit[pile] = Math.max(unit[pile], shareOf(column.saving(), piles.price[pile], total));
        }
    }

    private static long shareOf(long saving, long price, long total) {
        long high = Math.multiplyHigh(saving, price);
        long low = saving * price;
        return high == 0 && low >= 0 && low <= Long.MAX_VALUE - total
                ? (low + total - 1) / total
                : Math.min(saving, price);
    }

    /** Lowers one price after the other as far as all columns stay covered. */
    private void lower(List<Column> columns, Piles piles) {
        if (columns.isEmpty()) {
            return;
        }
        long[] slack = new long[columns.size()];
        int[][] at = new int[piles.size][];
        int[] size = new int[piles.size];
        for (int i = 0; i < slack.length; i++) {
            Column column = columns.get(i);
            slack[i] = flat[column.candidate().index()] ? Long.MAX_VALUE : slack(column);
            for (int pile : column.pile()) {
                size[pile]++;
            }
        }
        for (int pile = 0; pile < piles.size; pile++) {
            at[pile] = new int[size[pile]];
        }
        Arrays.fill(size, 0);
        for (int i = 0; i < slack.length; i++) {
            for (int pile : columns.get(i).pile()) {
                at[pile][size[pile]++] = i;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int pile = 0; pile < piles.size; pile++) {
                lower(pile, at[pile], columns, slack);
            }
        }
    }

    private void lower(int pile, int[] at, List<Column> columns, long[] slack) {
        long by = unit[pile];
        for (int i : at) {
            if (slack[i] != Long.MAX_VALUE) {
                by = Math.min(by, slack[i] / need(columns.get(i), pile));
            }
        }
        if (by <= 0) {
            return;
        }
        unit[pile] -= by;
        for (int i : at) {
            if (slack[i] != Long.MAX_VALUE) {
                slack[i] -= by * need(columns.get(i), pile);
            }
        }
    }

    private static int need(Column column, int pile) {
        for (int i = 0; i < column.pile().length; i++) {
            if (column.pile()[i] == pile) {
                return column.need()[i];
            }
        }
        return 0;
    }
}
