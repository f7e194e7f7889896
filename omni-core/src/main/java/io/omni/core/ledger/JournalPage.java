package io.omni.core.ledger;

import java.util.List;

/**
 * A stretch of the journal.
 *
 * @param entries in the order of their postings; for each account this is the order in which its balance changed
 * @param position the position after the last entry: where the next page begins
 */
public record JournalPage(List<JournalEntry> entries, long position) {

    /** Copies the entries. */
    public JournalPage {
        entries = List.copyOf(entries);
    }
}
