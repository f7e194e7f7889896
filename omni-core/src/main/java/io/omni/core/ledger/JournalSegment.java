package io.omni.core.ledger;

import java.util.List;

/**
 * A stretch of the journal that a checkpoint covers which was found to agree with the accounts: nothing of it changes any more.
 *
 * @param after where it begins: the last position of the segment before; 0 for the first one
 * @param positions the position of each entry, ascending; they may have gaps, where units of work failed
 * @param entries in their order, at least one
 */
public record JournalSegment(long after, List<Long> positions, List<JournalEntry> entries) {

    /** Checks that each entry has a position, and copies the lists. */
    public JournalSegment {
        positions = List.copyOf(positions);
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() != positions.size()) {
            throw new IllegalArgumentException(
                    "%d entries have %d positions: give at least one entry, and each its position"
                            .formatted(entries.size(), positions.size()));
        }
        requireAscending(after, positions);
    }

    private static void requireAscending(long after, List<Long> positions) {
        long before = after;
        for (long position : positions) {
            if (position <= before) {
                throw new IllegalArgumentException(
                        "position %d comes after %d: give the entries in the order of their positions"
                                .formatted(position, before));
            }
            before = position;
        }
    }

    /**
     * Tells where it begins.
     *
     * @return the position of its first entry
     */
    public long first() {
        return positions.get(0);
    }

    /**
     * Tells where it ends.
     *
     * @return the position of its last entry; the next segment begins after it
     */
    public long last() {
        return positions.get(positions.size() - 1);
    }
}
