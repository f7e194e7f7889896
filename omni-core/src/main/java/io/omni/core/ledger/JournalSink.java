package io.omni.core.ledger;

/**
 * Takes what the journal's store need not keep any more: an audit file, a bucket, a table of another database. A host names one in
 * {@link JournalOptions}; {@link Journal#seal} hands over to it.
 *
 * <p>Segments come in the order of the journal, each beginning where the one before ended, one at a time, on the thread that seals and
 * outside of any unit of work. In a process each comes once. A process that dies after the sink took a segment, and before the store
 * discarded it, leaves it to the next process, which hands the same entries over again: tell them by their positions.
 */
@FunctionalInterface
public interface JournalSink {

    /**
     * Takes a segment. When it returns, the segment is as safe as it is ever to be: the store discards it next.
     *
     * @param segment the segment
     * @throws RuntimeException if it could not be taken; the store keeps it, and it is handed over again at the next sealing
     */
    void accept(JournalSegment segment);

    /**
     * Lets go of what was sealed. The last checkpoint remains, so that audits go on from there; nobody can audit from the start any more.
     *
     * @return a sink that keeps nothing
     */
    static JournalSink discarding() {
        return segment -> {};
    }
}
