package io.omni.core.memory;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Balance and free amount (the balance less what is held) of accounts by slot, side by side, in 32 bits each until an amount does not fit. It
 * is the free amount that is kept, and the amount held that is worked out, because what is free is read most.
 */
final class Amounts {

    /** In place of the balance where there is no account; the free amount beside it is 0. */
    private static final int ABSENT = Integer.MIN_VALUE;

    /** Once an amount did not fit. */
    private static final class Wide {

        private long[] cells;
        private final BitSet present = new BitSet();

        Wide(int[] narrow) {
            cells = new long[narrow.length];
            for (int i = 0; i < narrow.length; i += 2) {
                if (narrow[i] != ABSENT) {
                    cells[i] = narrow[i];
                    cells[i + 1] = narrow[i + 1];
                    present.set(i >> 1);
                }
            }
        }
    }

    private int[] cells;
    private @Nullable Wide wide;

    Amounts(int slots) {
        cells = absent(new int[0], slots);
    }

    private static int[] absent(int[] cells, int slots) {
        int[] longer = Arrays.copyOf(cells, 2 * slots);
        for (int i = cells.length; i < longer.length; i += 2) {
            longer[i] = ABSENT;
        }
        return longer;
    }

    int slots() {
        return (wide == null ? cells.length : wide.cells.length) >> 1;
    }

    boolean has(int slot) {
        return wide == null ? cells[2 * slot] != ABSENT : wide.present.get(slot);
    }

    long balance(int slot) {
        return wide == null ? cells[2 * slot] : wide.cells[2 * slot];
    }

    /** The free amount, 0 where there is no account. */
    long free(int slot) {
        return wide == null ? cells[2 * slot + 1] : wide.cells[2 * slot + 1];
    }

    void set(int slot, long balance, long free) {
        if (wide == null && (int) balance == balance && (int) free == free && balance != ABSENT) {
            cells[2 * slot] = (int) balance;
            cells[2 * slot + 1] = (int) free;
            return;
        }
        Wide columns = wide();
        columns.cells[2 * slot] = balance;
        columns.cells[2 * slot + 1] = free;
        columns.present.set(slot);
    }

    private Wide wide() {
        if (wide == null) {
            wide = new Wide(cells);
            cells = new int[0];
        }
        return wide;
    }

    void remove(int slot) {
        if (wide == null) {
            cells[2 * slot] = ABSENT;
            cells[2 * slot + 1] = 0;
        } else {
            wide.cells[2 * slot] = 0;
            wide.cells[2 * slot + 1] = 0;
            wide.present.clear(slot);
        }
    }

    void resize(int slots) {
        if (wide == null) {
            cells = absent(cells, slots);
        } else {
            wide.cells = Arrays.copyOf(wide.cells, 2 * slots);
        }
    }

    /** Reads the free amounts of some slots; a slot that is not there has none. */
    void copyFree(int[] slots, long[] target, int offset) {
        int end = slots();
        if (wide == null) {
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < end ? cells[2 * slot + 1] : 0;
            }
        } else {
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < end ? wide.cells[2 * slot + 1] : 0;
            }
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
}
