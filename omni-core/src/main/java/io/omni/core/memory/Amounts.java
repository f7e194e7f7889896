package io.omni.core.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Balance and free amount (the balance less what is held) by slot, in columns of 32 bits until an amount does not fit. It is the free amount
 * that is kept, and the amount held that is worked out, because what is free is read most.
 */
final class Amounts {

    private static final class Wide {

        private long[] balances;
        private long[] free;

        Wide(int[] balances, int[] free) {
            this.balances = Arrays.stream(balances).asLongStream().toArray();
            this.free = Arrays.stream(free).asLongStream().toArray();
        }
    }

    private int[] balances;
    private int[] free;
    private @Nullable Wide wide;

    Amounts(int slots) {
        balances = new int[slots];
        free = new int[slots];
    }

    int slots() {
        return wide == null ? free.length : wide.free.length;
    }

    long balance(int slot) {
        return wide == null ? balances[slot] : wide.balances[slot];
    }

    long free(int slot) {
        return wide == null ? free[slot] : wide.free[slot];
    }

    void set(int slot, long nextBalance, long nextFree) {
        if (wide == null && (int) nextBalance == nextBalance && (int) nextFree == nextFree) {
            balances[slot] = (int) nextBalance;
            free[slot] = (int) nextFree;
        } else {
            Wide columns = wide();
            columns.balances[slot] = nextBalance;
            columns.free[slot] = nextFree;
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

    void resize(int slots) {
        if (wide == null) {
            balances = Arrays.copyOf(balances, slots);
            free = Arrays.copyOf(free, slots);
        } else {
            wide.balances = Arrays.copyOf(wide.balances, slots);
            wide.free = Arrays.copyOf(wide.free, slots);
        }
    }

    /** Reads the free amounts of some slots; one that is beyond the end, or less than 0, is empty. */
    void copyFree(int[] slots, long[] target, int offset) {
        if (wide == null) {
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < free.length ? free[slot] : 0;
            }
        } else {
            long[] columns = wide.free;
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < columns.length ? columns[slot] : 0;
            }
        }
    }
}
