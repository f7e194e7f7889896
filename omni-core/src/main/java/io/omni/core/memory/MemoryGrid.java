package io.omni.core.memory;

import io.omni.core.ledger.LedgerStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is available straight from the pages, and keeps what it read: a row on whose stripe nothing has changed since, and on whose page
 * no hold has expired, is read once. All of that is found out anew at each reading, by the versions of locks, which it mostly need not take.
 */
final class MemoryGrid implements LedgerStore.Grid {

    /** In place of the version of a row that is not kept: no version that was even is this one. */
    private static final long NOT_KEPT = -1;

    private final MemoryUnits units;
    private final Subjects subjects;
    private final String book;
    private final String[] rows;
    private final Columns columns;

    /** Protects what is kept; who does not get it does without. */
    private final StripeLock keeping = new StripeLock();

    private final @Nullable Page[] pages;
    private final StripeLock[] locks;
    private final long[] versions;
    /** The first instant at which a hold on the page of a row expires. */
    private final long[] until;

    private long[] kept = {};

    MemoryGrid(MemoryUnits units, Subjects subjects, Book book, List<String> rows, List<String> details) {
        this.units = units;
        this.subjects = subjects;
        this.book = book.name();
        this.rows = rows.toArray(String[]::new);
        this.columns = new Columns(book, details);
        this.pages = new Page[this.rows.length];
        this.locks = rows.stream()
                .map(row -> units.stripes().lock(subjects.place(row)))
                .toArray(StripeLock[]::new);
        this.versions = new long[this.rows.length];
        Arrays.fill(versions, NOT_KEPT);
        this.until = new long[this.rows.length];
    }

    @Override
    public void read(Instant at, long[] available) {
        long nanos = EpochNanos.of(at);
        if (copyKept(nanos, available)) {
            return;
        }
        if (keeping.tryLock()) {
            try {
                readAndKeep(at, nanos);
                System.arraycopy(kept, 0, available, 0, kept.length);
            } finally {
                keeping.unlock();
            }
        } else {
            for (int row = 0; row < rows.length; row++) {
                readLocked(row, at, available);
            }
        }
    }

    /** Copies what is kept if nothing has changed; others may be about to keep something else, in which case it is of no use. */
    private boolean copyKept(long nanos, long[] available) {
        long version = keeping.version();
        long[] now = kept;
        for (int row = 0; row < rows.length; row++) {
            if (!isKept(row, nanos)) {
                return false;
            }
        }
        System.arraycopy(now, 0, available, 0, now.length);
        return keeping.isUnchangedSince(version);
    }

    private boolean isKept(int row, long nanos) {
        return locks[row].version() == versions[row] && nanos < until[row];
    }

    private void readAndKeep(Instant at, long nanos) {
        if (kept.length == 0) {
            kept = new long[rows.length * columns.size()];
        }
        Columns.Known known = columns.known();
        for (int row = 0; row < rows.length; row++) {
            if (!isKept(row, nanos)) {
                readAndKeep(row, known, at, nanos);
            }
        }
    }

    private void readAndKeep(int row, Columns.Known known, Instant at, long nanos) {
        StripeLock lock = locks[row];
        long version = lock.version();
        Page page = pages[row];
        versions[row] = NOT_KEPT;
        if (page != null
                && page.readUnlocked(known, nanos, kept, row * columns.size())
                && keep(row, page, nanos)
                && lock.isUnchangedSince(version)) {
            versions[row] = version;
            return;
        }
        pages[row] = readLocked(row, at, kept);
        // While it had the lock the version was the next one, and after that the one after the next, if nobody else had
        // it too.
        if (pages[row] != null && keep(row, pages[row], nanos) && lock.isUnchangedSince(version + 2)) {
            versions[row] = version + 2;
        }
    }

    /** Keeps a row for as long as no hold on its page expires, unless its accounts have windows. */
    private boolean keep(int row, Page page, long nanos) {
        until[row] = page.steadyUntil();
        return nanos < until[row];
    }

    /** Reads a row under the lock of its subject, and gives the page that it read. */
    private @Nullable Page readLocked(int row, Instant at, long[] available) {
        int offset = row * columns.size();
        Subject subject = subjects.find(rows[row]);
        Page page = subject == null
                ? null
                : units.reading(subject.stripe().place(), () -> {
                    Page found = subject.page(book);
                    if (found != null) {
                        found.read(columns, at, available, offset);
                    }
                    return found;
                });
        if (page == null) {
            Arrays.fill(available, offset, offset + columns.size(), 0);
        }
        return page;
    }
}
