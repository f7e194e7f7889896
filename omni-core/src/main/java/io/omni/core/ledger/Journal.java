package io.omni.core.ledger;

import io.omni.core.storage.UnitOfWork;

/** Everything that was posted, in order. The balances can be rebuilt from it, from the start or from a checkpoint. */
public final class Journal {

    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final UnitOfWork unitOfWork;

    Journal(LedgerStore store, UnitOfWork unitOfWork) {
        this.store = store;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Reads entries.
     *
     * @param after entries after this position; 0 for the start
     * @param limit at most this many, at least 1
     * @return the entries, fewer than the limit only if there are no more
     */
    public JournalPage entries(long after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page of %d entries is none: ask for at least 1".formatted(limit));
        }
        return store.journal(after, Long.MAX_VALUE, limit);
    }

    /**
     * Rebuilds all accounts from the last checkpoint and the entries after it, and compares them with what is stored.
     *
     * @return whether they agree, and if not, where and since which posting
     */
    public JournalAudit audit() {
        return audit(store.checkpoint(), store.snapshot());
    }

    /**
     * Rebuilds all accounts from the first entry, and compares them with what is stored.
     *
     * @return whether they agree, and if not, where and since which posting
     */
    public JournalAudit auditFromStart() {
        return audit(Checkpoint.START, store.snapshot());
    }

    /**
     * Audits from the last checkpoint and, if all is well, keeps a new one.
     *
     * @return the audit; a checkpoint was kept if it is {@link JournalAudit.Sound}
     */
    public JournalAudit checkpoint() {
        Checkpoint from = store.checkpoint();
        Checkpoint now = store.snapshot();
        JournalAudit audit = audit(from, now);
        if (audit instanceof JournalAudit.Sound) {
            unitOfWork.execute(() -> {
                store.keep(now);
                return now;
            });
        }
        return audit;
    }

    private JournalAudit audit(Checkpoint from, Checkpoint now) {
        Rebuild rebuild = new Rebuild(from);
        long position = from.position();
        while (position < now.position()) {
            JournalPage page = store.journal(position, now.position(), PAGE);
            if (page.entries().isEmpty()) {
                break;
            }
            page.entries().forEach(rebuild::apply);
            position = page.position();
        }
        return rebuild.compare(now);
    }
}
