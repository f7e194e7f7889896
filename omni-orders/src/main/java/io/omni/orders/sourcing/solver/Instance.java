package io.omni.orders.sourcing.solver;

import java.util.Arrays;

/**
 * The rows of a problem that may still take part, by row and by line, in finer costs: a cost of the problem times {@link #grain}, and to each fixed one is added what decides between equals: fewer shipments first, then
 * the smaller sum of the numbers of the rows. What is added over all shipments of a plan is less than the grain, so that the cheapest plan in finer costs is one of the cheapest, and a bound in finer costs divided by the grain and rounded down is a bound.
 */
final class Instance {

    final FixedChargeProblem problem;
    final long grain;
    final int lines;
    final long[] demand;
    final long[] unfilled;
    /** How many shipments there may be besides those of rows that are open for good. */
    final int shipments;

    /** What is paid in any case. */
    final long paid;

    final int rows;
    /** Numbers of the rows in the problem, ascending. */
    final int[] number;

    final long[] fixed;
    /** Whether a row is open for good: it costs nothing more, and is among what is paid. */
    final boolean[] opened;

    final int[] site;
    /** Whether no site has two rows. */
    final boolean plain;

    /** Entry i of row k: from {@code rowStart[k]} to {@code rowStart[k + 1]}. */
    final int[] rowStart;

    final int[] line;
    final long[] unit;
    final long[] most;

    /** Entry i of line l: from {@code lineStart[l]} to {@code lineStart[l + 1]}. */
    final int[] lineStart;

    final int[] row;
    final long[] unitOfLine;
    final long[] mostOfLine;

    private Instance(FixedChargeProblem problem, int[] number, int count) {
        this.problem = problem;
        lines = problem.lines;
        this.number = number;
        rows = count;
        shipments = shipments(problem);
        grain = grain(problem, shipments);
        demand = problem.demand;
        unfilled = times(problem.unfilled, grain);
        paid = problem.forced < 0 ? 0 : finer(problem.forced);
        fixed = new long[rows];
        opened = new boolean[rows];
        site = new int[rows];
        rowStart = new int[rows + 1];
        lineStart = new int[lines + 1];
        int entries = count();
        line = new int[entries];
        unit = new long[entries];
        most = new long[entries];
        row = new int[entries];
        unitOfLine = new long[entries];
        mostOfLine = new long[entries];
        plain = fill();
        fillByLine();
    }

    private Instance(Instance from, int[] kept, int count, int opens) {
        problem = from.problem;
        lines = from.lines;
        rows = count;
        grain = from.grain;
        demand = from.demand;
        unfilled = from.unfilled;
        shipments = from.shipments - (opens < 0 ? 0 : 1);
        paid = from.paid + (opens < 0 ? 0 : from.fixed[opens]);
        number = new int[rows];
        fixed = new long[rows];
        opened = new boolean[rows];
        site = new int[rows];
        rowStart = new int[rows + 1];
        lineStart = new int[lines + 1];
        int entries = 0;
        for (int i = 0; i < rows; i++) {
            entries += from.rowStart[kept[i] + 1] - from.rowStart[kept[i]];
        }
        line = new int[entries];
        unit = new long[entries];
        most = new long[entries];
        row = new int[entries];
        unitOfLine = new long[entries];
        mostOfLine = new long[entries];
        plain = copy(from, kept, opens);
        fillByLine();
    }

    private boolean copy(Instance from, int[] kept, int opens) {
        boolean noneTwice = true;
        int entry = 0;
        for (int i = 0; i < rows; i++) {
            int k = kept[i];
            number[i] = from.number[k];
            opened[i] = from.opened[k] || k == opens;
            fixed[i] = k == opens ? 0 : from.fixed[k];
            site[i] = from.site[k];
            noneTwice &= i == 0 || site[i] != site[i - 1];
            int count = from.rowStart[k + 1] - from.rowStart[k];
            System.arraycopy(from.line, from.rowStart[k], line, entry, count);
            System.arraycopy(from.unit, from.rowStart[k], unit, entry, count);
            System.arraycopy(from.most, from.rowStart[k], most, entry, count);
            entry += count;
            rowStart[i + 1] = entry;
        }
        for (int l : line) {
            lineStart[l + 1]++;
        }
        for (int l = 0; l < lines; l++) {
            lineStart[l + 1] += lineStart[l];
        }
        return noneTwice;
    }

    static Instance of(FixedChargeProblem problem) {
        int[] number = new int[problem.rows];
        int count = 0;
        for (int k = 0; k < problem.rows; k++) {
            if (k == problem.forced || canSave(problem, k)) {
                number[count++] = k;
            }
        }
        return new Instance(problem, number, count);
    }

    /** Only some of the rows; those that are open stay. */
    Instance only(boolean[] kept) {
        int[] rowsKept = new int[rows];
        int count = 0;
        for (int k = 0; k < rows; k++) {
            if (kept[k] || opened[k]) {
                rowsKept[count++] = k;
            }
        }
        return count == rows ? this : new Instance(this, rowsKept, count, -1);
    }

    /** With one row open for good, which shuts out the others of its site. */
    Instance opening(int row) {
        int[] kept = new int[rows];
        int count = 0;
        for (int k = 0; k < rows; k++) {
            if (k == row || site[k] != site[row]) {
                kept[count++] = k;
            }
        }
        return new Instance(this, kept, count, row);
    }

    /** Without one row. */
    Instance closing(int row) {
        boolean[] kept = new boolean[rows];
        Arrays.fill(kept, true);
        kept[row] = false;
        return only(kept);
    }

    /** With nothing but the rows that are open. */
    Instance closingAll() {
        return only(new boolean[rows]);
    }

    /** A row that saves no more than it costs by itself takes no part: it saves no more beside others. */
    private static boolean canSave(FixedChargeProblem problem, int k) {
        long saved = 0;
        for (int l = 0, at = k * problem.lines; l < problem.lines; l++, at++) {
            long most = problem.most[at];
            if (most > 0 && problem.unit[at] < problem.unfilled[l]) {
                saved += (problem.unfilled[l] - problem.unit[at]) * most;
            }
        }
        return saved > problem.fixed[k];
    }

    private static int shipments(FixedChargeProblem problem) {
        int allowed = problem.maxShipments - (problem.forced < 0 ? 0 : 1);
        return (int) Math.min(allowed, mostOfUse(problem));
    }

    /** No plan has more shipments than units or sites. */
    private static long mostOfUse(FixedChargeProblem problem) {
        long units = Arrays.stream(problem.demand).sum();
        return Math.min(units, problem.rows == 0 ? 0 : problem.site[problem.rows - 1] + 1L);
    }

    /** More than all shipments together add to fixed costs. */
    private static long grain(FixedChargeProblem problem, int shipments) {
        try {
            long perShipment = Math.addExact(perShipment(problem, shipments), problem.rows);
            long grain = Math.addExact(Math.multiplyExact(shipments + 1L, perShipment), 1);
            long dearest = Math.multiplyExact(
                    problem.largestUnit,
                    Math.addExact(1, Arrays.stream(problem.demand).sum()));
            long all = Math.addExact(dearest, Math.multiplyExact(problem.largestFixed, shipments + 2L));
            Math.multiplyExact(Math.multiplyExact(grain, all), 4);
            return grain;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "costs of up to %d and %d over %d rows and %d shipments are too large to be compared exactly: count in a coarser unit, or allow fewer shipments"
                            .formatted(problem.largestUnit, problem.largestFixed, problem.rows, shipments),
                    e);
        }
    }

    private static long perShipment(FixedChargeProblem problem, int shipments) {
        return (shipments + 1L) * problem.rows + 1;
    }

    private long finer(int k) {
        return problem.fixed[k] * grain + perShipment(problem, shipments) + k;
    }

    private static long[] times(long[] costs, long grain) {
        long[] finer = new long[costs.length];
        for (int i = 0; i < costs.length; i++) {
            finer[i] = costs[i] * grain;
        }
        return finer;
    }

    private int count() {
        int entries = 0;
        for (int i = 0; i < rows; i++) {
            for (int l = 0, at = number[i] * lines; l < lines; l++, at++) {
                if (problem.most[at] > 0 && problem.unit[at] < problem.unfilled[l]) {
                    entries++;
                    lineStart[l + 1]++;
                }
            }
            rowStart[i + 1] = entries;
        }
        for (int l = 0; l < lines; l++) {
            lineStart[l + 1] += lineStart[l];
        }
        return entries;
    }

    private boolean fill() {
        boolean noneTwice = true;
        int entry = 0;
        for (int i = 0; i < rows; i++) {
            int k = number[i];
            opened[i] = k == problem.forced;
            fixed[i] = opened[i] ? 0 : finer(k);
            site[i] = problem.site[k];
            noneTwice &= i == 0 || site[i] != site[i - 1];
            for (int l = 0, at = k * lines; l < lines; l++, at++) {
                if (problem.most[at] > 0 && problem.unit[at] < problem.unfilled[l]) {
                    line[entry] = l;
                    unit[entry] = problem.unit[at] * grain;
                    most[entry++] = problem.most[at];
                }
            }
        }
        return noneTwice;
    }

    private void fillByLine() {
        int[] next = Arrays.copyOf(lineStart, lines);
        for (int k = 0; k < rows; k++) {
            for (int i = rowStart[k]; i < rowStart[k + 1]; i++) {
                int at = next[line[i]]++;
                row[at] = k;
                unitOfLine[at] = unit[i];
                mostOfLine[at] = most[i];
            }
        }
    }

    /** Whether the problem allows fewer shipments than a plan could have use for, and there may be more rows to open than are left. */
    boolean limitsShipments() {
        if (shipments >= mostOfUse(problem)) {
            return false;
        }
        int sites = 0;
        for (int k = 0; k < rows; k++) {
            sites += !opened[k] && (k == 0 || site[k] != site[k - 1]) ? 1 : 0;
        }
        return sites > shipments;
    }

    int entries() {
        return rowStart[rows];
    }

    /** What it costs to supply nothing. */
    long nothing() {
        long cost = paid;
        for (int l = 0; l < lines; l++) {
            cost += unfilled[l] * demand[l];
        }
        return cost;
    }

    /** A bound in the costs of the problem. */
    long coarse(long finer) {
        return Math.floorDiv(finer, grain);
    }
}
