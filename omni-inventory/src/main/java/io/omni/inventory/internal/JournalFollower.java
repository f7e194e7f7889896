package io.omni.inventory.internal;

import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import java.util.function.Consumer;

/** Reads what is posted from now on. One caller at a time reads. */
public final class JournalFollower {

    private static final int PAGE = 500;

    private final Journal journal;
    private long position;

    /**
     * Begins at the end of the journal as it is now.
     *
     * @param journal the journal
     */
    public JournalFollower(Journal journal) {
        this.journal = journal;
        this.position = end(journal);
    }

    /** Nobody tells where a journal ends but by having nothing after it: that is found in as many steps as the position has digits. */
    private static long end(Journal journal) {
        long before = 0;
        long after = 1;
        while (hasEntriesAfter(journal, after)) {
            before = after;
            after = Math.multiplyExact(after, 2);
        }
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (hasEntriesAfter(journal, middle)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return hasEntriesAfter(journal, before) ? after : before;
    }

    private static boolean hasEntriesAfter(Journal journal, long position) {
        try {
            return !journal.entries(position, 1).entries().isEmpty();
        } catch (JournalSealed sealed) {
            return true;
        }
    }

    /**
     * Reads what was posted since the last time.
     *
     * @param entries takes each entry, in their order
     * @param gap is run where entries were sealed before they were read
     * @return how many entries were read
     */
    public synchronized int follow(Consumer<JournalEntry> entries, Runnable gap) {
        int read = 0;
        JournalPage page;
        do {
            page = next(gap);
            page.entries().forEach(entries);
            position = Math.max(position, page.position());
            read += page.entries().size();
        } while (page.entries().size() == PAGE);
        return read;
    }

    private JournalPage next(Runnable gap) {
        while (true) {
            try {
                return journal.entries(position, PAGE);
            } catch (JournalSealed sealed) {
                gap.run();
                position = Math.max(position, sealed.sealed());
            }
        }
    }
}
