package io.omni.core.ledger;

import java.util.List;

/**
 * A stretch of the journal that a checkpoint covers which was found to agree with the accounts: nothing of it changes any more.
 *
 * @param first the position of its first entry; the first entry of a journal has position 1
 * @param last the position of its last entry
 * @param entries in their order, one for each position
 */
public record JournalSegment(long first, long last, List<JournalEntry> entries) {

    /** Checks that there is one entry for each position, and copies the entries. */
    public JournalSegment {
        entries = List.copyOf(entries);
        if (first < 1 || entries.isEmpty() || last - first + 1 != entries.size()) {
            throw new IllegalArgumentException(
                    "%d entries cannot have the positions %d to %d: give one entry for each position, from 1 on"
                            .formatted(entries.size(), first, last));
        }
    }
}
