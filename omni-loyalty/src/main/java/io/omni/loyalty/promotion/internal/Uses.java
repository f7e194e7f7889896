package io.omni.loyalty.promotion.internal;

import java.util.Arrays;

/** How often candidates are used, what that saved, and what is left of what they share. */
final class Uses {

    private final Problem problem;
    private final long[] times;
    private final long[] raw;
    private final long[] left;
    private final int[][] onLine;
    private final long[] used;

    Uses(Problem problem) {
        int size = problem.candidates().size();
        this.problem = problem;
        this.times = new long[size];
        this.raw = new long[size];
        this.left = problem.budgets().clone();
        this.onLine = new int[size][];
        this.used = new long[(size >> 6) + 1];
        for (Candidate candidate : problem.candidates()) {
            if (candidate.perLine() < Candidate.UNLIMITED) {
                onLine[candidate.index()] = new int[problem.lines()];
            }
        }
    }

    /** Bits of the candidates that are used. */
    long[] used() {
        return used;
    }

    long timesLeft(Candidate candidate) {
        return candidate.most() - times[candidate.index()];
    }

    /** What it may still grant. */
    long capLeft(Candidate candidate) {
        return candidate.cap() - Math.min(candidate.cap(), raw[candidate.index()]);
    }

    /** How often a column can be used now, and each time save something. */
    int most(Column column, Piles piles, int[] remaining) {
        Candidate candidate = column.candidate();
        int index = candidate.index();
        if (problem.conflicts(index, used)) {
            return 0;
        }
        long most = Math.min(Integer.MAX_VALUE, timesLeft(candidate));
        for (int i = 0; i < column.pile().length && most > 0; i++) {
            most = Math.min(most, remaining[column.pile()[i]] / column.need()[i]);
        }
        int[] lines = onLine[index];
        if (lines != null) {
            most = Math.min(most, mostByLine(column, piles, lines));
        }
        if (candidate.cap() < Candidate.UNLIMITED) {
            long capLeft = capLeft(candidate);
            most = Math.min(most, (capLeft + column.saving() - 1) / column.saving());
        }
        if (candidate.campaign() >= 0) {
            long budget = left[candidate.campaign()];
            if (capLeft(candidate) > budget) {
                most = Math.min(most, budget / column.saving());
            }
        }
        return (int) most;
    }

    private static long mostByLine(Column column, Piles piles, int[] lines) {
        long most = Long.MAX_VALUE;
        for (int i = 0; i < column.pile().length; i++) {
            int line = piles.line[column.pile()[i]];
            int need = 0;
            for (int j = 0; j < column.pile().length; j++) {
                need += piles.line[column.pile()[j]] == line ? column.need()[j] : 0;
            }
            most = Math.min(most, lines[line] / need);
        }
        return most;
    }

    /** Uses a column, and tells what that saves. */
    long take(Column column, int uses, Piles piles, int[] remaining) {
        return change(column, uses, piles, remaining);
    }

    /** Undoes {@link #take}. */
    void untake(Column column, int uses, Piles piles, int[] remaining) {
        change(column, -uses, piles, remaining);
    }

    private long change(Column column, int uses, Piles piles, int[] remaining) {
        Candidate candidate = column.candidate();
        int index = candidate.index();
        for (int i = 0; i < column.pile().length; i++) {
            remaining[column.pile()[i]] -= column.need()[i] * uses;
        }
        int[] lines = onLine[index];
        if (lines != null) {
            for (int i = 0; i < column.pile().length; i++) {
                lines[piles.line[column.pile()[i]]] -= column.need()[i] * uses;
            }
        }
        times[index] += uses;
        if (times[index] > 0) {
            used[index >> 6] |= 1L << index;
        } else {
            used[index >> 6] &= ~(1L << index);
        }
        long before = Math.min(candidate.cap(), raw[index]);
        raw[index] += uses * column.saving();
        long gain = Math.min(candidate.cap(), raw[index]) - before;
        if (candidate.campaign() >= 0) {
            left[candidate.campaign()] -= gain;
        }
        return gain;
    }

    /** Fills the lines of a candidate with what may serve it. */
    void open() {
        for (Candidate candidate : problem.candidates()) {
            int[] lines = onLine[candidate.index()];
            if (lines != null) {
                Arrays.fill(lines, (int) Math.min(Integer.MAX_VALUE, candidate.perLine()));
            }
        }
    }
}
