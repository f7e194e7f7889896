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

        Known(Names numbers, List<String> details) {
            among = numbers.size();
            slots = details.stream().mapToInt(numbers::find).toArray();
            boolean missing = false;
            for (int slot : slots) {
                missing |= slot == Slots.NONE;
            }
            complete = !missing;
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
        if (!known.complete && known.among != numbers.size()) {
            known = new Known(numbers, details);
        }
        return known.slots;
    }
}
