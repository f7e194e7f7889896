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
    private static final class Known {

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
            run = complete && following;
        }
    }

    int size() {
        return details.size();
    }

    int of(String detail) {
        return columns.getOrDefault(detail, NONE);
    }

    /** The slot of each column on a dense page, {@link Slots#NONE} for a detail that is on none. */
    int[] slots() {
        return known().slots;
    }

    /** Whether the columns have slots that follow each other on a dense page. */
    boolean isRun() {
        return known().run;
    }

    /** The slot of the first column. */
    int runFrom() {
        return details.isEmpty() ? 0 : known().slots[0];
    }

    private Known known() {
        if (!known.complete && known.among != numbers.size()) {
            known = new Known(numbers, details);
        }
        return known;
    }
}
