package io.omni.core.ledger;

/**
 * Everything that was posted, in order. The balances can be rebuilt from it, from the start or from a checkpoint.
 *
 * <p>It grows with every posting. Where the store is not to keep all of it, a host names a {@link JournalSink} in {@link JournalOptions}:
 * sealing then hands what a sound checkpoint covers over to it, and the store lets go of that. No thread does this by itself: a host calls
 * {@code Omni.tidyUp}, or {@link #sealWhenDue}, from its own scheduler.
 */
public interface Journal {

    /**
     * Reads entries.
     *
     * @param after entries after this position; 0 for the start
     * @param limit at most this many, at least 1
     * @return the entries, fewer than the limit only if there are no more
     * @throws JournalSealed if they were sealed and no source is named
     */
    JournalPage entries(long after, int limit);

    /**
     * Rebuilds all accounts from the last checkpoint and the entries after it, and compares them with what is stored.
     *
     * @return whether they agree, and if not, where and since which posting
     */
    JournalAudit audit();

    /**
     * Rebuilds all accounts from the first entry, and compares them with what is stored. What was sealed is read from the source.
     *
     * @return whether they agree, and if not, where and since which posting
     * @throws JournalSealed if entries were sealed and no source is named: an audit from the start is not possible any more
     */
    JournalAudit auditFromStart();

    /**
     * Audits from the last checkpoint and, if all is well, keeps a new one.
     *
     * @return the audit; a checkpoint was kept if it is {@link JournalAudit.Sound}
     */
    JournalAudit checkpoint();

    /**
     * Seals if it is worth it: if the store has at least a segment's worth of entries, and as many as the last sealing compared accounts
     * with holds. A sealing compares all of them, so it adds about the same to each entry however many accounts there are. Half of what
     * the store may have is worth it in any case. Housekeeping, to be called from outside a unit of work.
     *
     * @return what came of it
     */
    Sealing sealWhenDue();

    /**
     * Takes a checkpoint, hands all entries that it covers over to the sink, segment by segment, and lets the store discard each segment
     * that the sink took. A host that is to end calls this so that the sink has it all. To be called from outside a unit of work.
     *
     * @return what came of it; what the sink throws is answered here, and reaches no posting
     */
    Sealing seal();
}
