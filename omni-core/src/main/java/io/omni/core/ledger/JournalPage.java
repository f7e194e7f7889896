package io.omni.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A stretch of the journal.
 *
 * @param entries in the order of their postings; for each account this is the order in which its balance changed
 * @param positions the position of each entry, ascending; an entry has the same for ever
 * @param position the position of the last entry, after which the next page begins; of an empty page the one it was read from
 */
public record JournalPage(List<JournalEntry> entries, List<Long> positions, long position) {

    /** Checks that each entry has a position, and copies the lists. */
    public JournalPage {
        entries = List.copyOf(entries);
        positions = List.copyOf(positions);
        int last = positions.size() - 1;
        if (positions.size() != entries.size() || (last >= 0 && positions.get(last) != position)) {
            throw new IllegalArgumentException(
                    "%d entries have the positions %s, and the page ends at %d: give each its position, the last of which ends the page"
                            .formatted(entries.size(), positions, position));
        }
    }

    /**
     * Makes a page whose positions have no gaps.
     *
     * @param entries in the order of their postings
     * @param position the position of the last one; each one before has one less
     */
    public JournalPage(List<JournalEntry> entries, long position) {
        this(
                entries,
                LongStream.rangeClosed(position - entries.size() + 1, position)
                        .boxed()
                        .toList(),
                position);
    }

    /** The page without what comes after a position. */
    JournalPage upTo(long end) {
        int size = (int) positions.stream().filter(each -> each <= end).count();
        return size == positions.size()
                ? this
                : new JournalPage(
                        entries.subList(0, size),
                        positions.subList(0, size),
                        size == 0 ? end : positions.get(size - 1));
    }

    /** This page and the one after it as one. */
    JournalPage then(JournalPage next) {
        if (next.entries.isEmpty()) {
            return this;
        }
        List<JournalEntry> both = new ArrayList<>(entries);
        both.addAll(next.entries);
        List<Long> all = new ArrayList<>(positions);
        all.addAll(next.positions);
        return new JournalPage(both, all, next.position);
    }
}
