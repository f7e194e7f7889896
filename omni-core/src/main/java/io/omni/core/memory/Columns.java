package io.omni.core.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The details that a grid has columns for, with the slots that they have on dense pages. Safe for use by several threads. */
final class Columns {

    /** In place of the column of a detail that has none. */
    static final int NONE = -1;

    private final Names numbers;
    private final List<String> details;
    private final Map<String, Integer> columns = new HashMap<>();
    private volatile Known known;

    Columns(Book book, List<String> details) {
        this.numbers = book.details();
        this.details = details;
        for (String detail : details) {
            columns.put(detail, columns.size());
        }
        this.known = new Known(numbers, details);
    }

    /** The numbers of the details, as far as they had one. */
    static final class Known {

        private final int among;
        private final int[] slots;
        private final boolean complete;
        /** Whether each slot is the one after the slot of the column before. */
        private final boolean run;

        Known(Names numbers, List<String> details) {
            among = numbers.size();
            slots = details.stream().mapToInt(numbers::find).toArray();
            boolean missing = false;
            boolean following = true;
            for (int i = 0; i < slots.length; i++) {
                missing |= slots[i] == Slots.NONE;
                following &= i == 0 || slots[i] == slots[i - 1] + 1;
            }
            complete = !missing;
            run = complete && following && slots.length > 0;
        }

        /** The slot of each column on a dense page, {@link Slots#NONE} for a detail that is on none. */
        int[] slots() {
            return slots;
        }

        /** Copies the amounts of a dense page into a row; where a column has no slot there is none. */
        void copy(int[] amounts, long[] target, int offset) {
            if (run && slots[slots.length - 1] < amounts.length) {
                copyRun(amounts, slots[0], target, offset);
                return;
            }
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < amounts.length ? amounts[slot] : 0;
            }
        }

        private void copyRun(int[] amounts, int from, long[] target, int offset) {
            for (int i = 0; i < slots.length; i++) {
                target[offset + i] = amounts[from + i];
            }
        }

        /** Copies amounts of 64 bits likewise. */
        void copy(long[] amounts, long[] target, int offset) {
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                target[offset + i] = slot >= 0 && slot < amounts.length ? amounts[slot] : 0;
            }
        }
    }

    int size() {
        return details.size();
    }

    int of(String detail) {
        return columns.getOrDefault(detail, NONE);
    }

    /** The numbers as of now. */
    Known known() {
        if (!known.complete && known.among != numbers.size()) {
            known = new Known(numbers, details);
        }
        return known;
    }
}
