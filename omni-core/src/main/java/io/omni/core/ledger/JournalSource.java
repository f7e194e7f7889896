package io.omni.core.ledger;

/** Reads what a {@link JournalSink} took, so that the journal can be read and audited from its first entry on. */
@FunctionalInterface
public interface JournalSource {

    /**
     * Reads entries that were sealed.
     *
     * @param after entries after this position; 0 for the start
     * @param limit at most this many, at least 1
     * @return the entries, fewer than the limit only if no more of them were sealed
     */
    JournalPage entries(long after, int limit);
}
