package io.omni.core.memory;

import io.omni.core.ledger.LedgerStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is available straight from the pages, each row under the lock of its subject. */
final class MemoryGrid implements LedgerStore.Grid {

    private final MemoryUnits units;
    private final Subjects subjects;
    private final String book;
    private final String[] rows;
    private final Columns columns;

    MemoryGrid(MemoryUnits units, Subjects subjects, Book book, List<String> rows, List<String> details) {
        this.units = units;
        this.subjects = subjects;
        this.book = book.name();
        this.rows = rows.toArray(String[]::new);
        this.columns = new Columns(book, details);
    }

    @Override
    public void read(Instant at, long[] available) {
        for (int row = 0; row < rows.length; row++) {
            int offset = row * columns.size();
            Subject subject = subjects.find(rows[row]);
            if (subject == null) {
                Arrays.fill(available, offset, offset + columns.size(), 0);
            } else {
                units.reading(subject.stripe().place(), () -> read(subject.page(book), at, available, offset));
            }
        }
    }

    private void read(@Nullable Page page, Instant at, long[] available, int offset) {
        if (page == null) {
            Arrays.fill(available, offset, offset + columns.size(), 0);
        } else {
            page.read(columns, at, available, offset);
        }
    }
}
