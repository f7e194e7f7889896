package io.omni.core.memory;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Balance and free amount (the balance less what is held) of accounts by slot, in columns of 32 bits until an amount does not fit. It is the
 * free amount that is kept, and the amount held that is worked out, because what is free is read most.
 */
final class Amounts {

    /** In place of the balance where there is no account; the free amount beside it is 0. */
    private static final int ABSENT = Integer.MIN_VALUE;

    /** Once an amount did not fit. */
    private static final class Wide {

        private long[] balances;
        private long[] free;
        private final BitSet present = new BitSet();

        Wide(int[] balances, int[] free) {
            this.balances = new long[balances.length];
            this.free = new long[free.length];
            for (int slot = 0; slot < balances.length; slot++) {
                if (balances[slot] != ABSENT) {
                    this.balances[slot] = balances[slot];
                    this.free[slot] = free[slot];
                    present.set(slot);
                }
            }
        }
    }

    private int[] balances;
    private int[] free;
    private @Nullable Wide wide;

    Amounts(int slots) {
        balances = new int[slots];
        Arrays.fill(balances, ABSENT);
        free = new int[slots];
    }

    int slots() {
        return wide == null ? free.length : wide.free.length;
    }

    boolean has(int slot) {
        return wide == null ? balances[slot] != ABSENT : wide.present.get(slot);
    }

    long balance(int slot) {
        return wide == null ? balances[slot] : wide.balances[slot];
    }

    /** The free amount, 0 where there is no account. */
    long free(int slot) {
        return wide == null ? free[slot] : wide.free[slot];
    }

    void set(int slot, long nextBalance, long nextFree) {
        if (wide == null && (int) nextBalance == nextBalance && (int) nextFree == nextFree && nextBalance != ABSENT) {
            balances[slot] = (int) nextBalance;
            free[slot] = (int) nextFree;
        } else {
            Wide columns = wide();
            columns.balances[slot] = nextBalance;
            columns.free[slot] = nextFree;
            columns.present.set(slot);
        }
    }

    private Wide wide() {
        if (wide == null) {
            wide = new Wide(balances, free);
            balances = new int[0];
            free = new int[0];
        }
        return wide;
    }

    void remove(int slot) {
        if (wide == null) {
            balances[slot] = ABSENT;
            free[slot] = 0;
        } else {
            wide.balances[slot] = 0;
            wide.free[slot] = 0;
            wide.present.clear(slot);
        }
    }

    void resize(int slots) {
        if (wide == null) {
            int end = balances.length;
            balances = Arrays.copyOf(balances, slots);
            Arrays.fill(balances, end, slots, ABSENT);
            free = Arrays.copyOf(free, slots);
        } else {
            wide.balances = Arrays.copyOf(wide.balances, slots);
            wide.free = Arrays.copyOf(wide.free, slots);
        }
    }

    int count() {
        int count = 0;
        for (int slot = 0; slot < slots(); slot++) {
            count += has(slot) ? 1 : 0;
        }
        return count;
    }

    /** Takes an account from a slot of others. */
    void copy(Amounts source, int from, int to) {
        if (source.has(from)) {
            set(to, source.balance(from), source.free(from));
        }
    }

    /** Reads the free amounts of the slots of columns; a slot that is not there has none. */
    void copyFree(Columns columns, long[] target, int offset) {
        if (wide != null) {
            copyWide(wide.free, columns.slots(), target, offset);
        } else if (columns.isRun() && columns.runFrom() + columns.size() <= free.length) {
            copyRun(free, columns.runFrom(), columns.size(), target, offset);
        } else {
            copyEach(free, columns.slots(), target, offset);
        }
    }

    private static void copyRun(int[] free, int from, int size, long[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = free[from + i];
        }
    }

    private static void copyEach(int[] free, int[] slots, long[] target, int offset) {
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            target[offset + i] = slot >= 0 && slot < free.length ? free[slot] : 0;
        }
    }

    private static void copyWide(long[] free, int[] slots, long[] target, int offset) {
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            target[offset + i] = slot >= 0 && slot < free.length ? free[slot] : 0;
        }
    }
}
