package io.omni.core.ledger;

import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The journal over a store: reads, rebuilds and compares, and hands over to the sink. */
final class StoredJournal implements Journal {

    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final UnitOfWork unitOfWork;
    private final JournalOptions options;
    private final AtomicBoolean sealing = new AtomicBoolean();
    private volatile long compared;

    StoredJournal(LedgerStore store, UnitOfWork unitOfWork, JournalOptions options) {
        this.store = store;
        this.unitOfWork = unitOfWork;
        this.options = options;
    }

    @Override
    public JournalPage entries(long after, int limit) {
        Given.limit("entries", limit);
        return page(after, Long.MAX_VALUE, limit);
    }

    @Override
    public JournalAudit audit() {
        return auditFromCheckpoint().audit();
    }

    @Override
    public JournalAudit auditFromStart() {
        return audit(Checkpoint.START, store.snapshot());
    }

    @Override
    public JournalAudit checkpoint() {
        Audited audited = auditFromCheckpoint();
        if (audited.audit() instanceof JournalAudit.Sound sound) {
            compared = sound.accounts();
            unitOfWork.execute(() -> {
                store.keep(audited.now());
                return audited;
            });
        }
        return audited.audit();
    }

    @Override
    public Sealing sealWhenDue() {
        long entries = store.extent().atMost();
        return options.sink().isPresent() && entries >= worthSealing() ? seal() : new Sealing.Kept(entries);
    }

    private long worthSealing() {
        return Math.min(Math.max(options.segment(), compared), Math.max(1, store.journalLimit() / 2));
    }

    @Override
    public Sealing seal() {
        Optional<JournalSink> sink = options.sink();
        if (sink.isEmpty() || !sealing.compareAndSet(false, true)) {
            return new Sealing.Kept(store.extent().atMost());
        }
        try {
            return checkpoint() instanceof JournalAudit.Drifted drifted
                    ? new Sealing.Unsound(drifted, store.extent().atMost())
                    : handOver(sink.get(), store.checkpoint().position());
        } finally {
            sealing.set(false);
        }
    }

    private Sealing handOver(JournalSink sink, long upTo) {
        long position = store.extent().sealed();
        while (position < upTo) {
            JournalPage page = store.journal(position, upTo, options.segment());
            JournalSegment segment = segment(position, page);
            try {
                sink.accept(segment);
            } catch (RuntimeException cause) {
                return new Sealing.Failed(position, store.extent().atMost(), cause);
            }
            position = segment.last();
            discard(position);
        }
        return new Sealing.Sealed(position, store.extent().atMost());
    }

    private static JournalSegment segment(long after, JournalPage page) {
        if (page.entries().isEmpty() || page.positions().get(0) <= after) {
            throw new JournalBroken(
                    "the store gave entries with the positions %s after %d: each entry has one position for ever (S-6), have the store repaired"
                            .formatted(page.positions(), after));
        }
        return new JournalSegment(after, page.positions(), page.entries());
    }

    private void discard(long upTo) {
        unitOfWork.execute(() -> {
            store.discard(upTo);
            return upTo;
        });
    }

    private record Audited(Checkpoint now, JournalAudit audit) {}

    /** Another thread may seal what this audit is about to read; then it begins again at the checkpoint that was kept for that. */
    private Audited auditFromCheckpoint() {
        while (true) {
            Checkpoint from = store.checkpoint();
            Checkpoint now = store.snapshot();
            try {
                return new Audited(now, audit(from, now));
            } catch (JournalSealed sealed) {
                if (store.checkpoint().position() == from.position()) {
                    throw sealed;
                }
            }
        }
    }

    private JournalAudit audit(Checkpoint from, Checkpoint now) {
        Rebuild rebuild = new Rebuild(from);
        long position = from.position();
        while (position < now.position()) {
            JournalPage page = page(position, now.position(), PAGE);
            rebuild.apply(page);
            if (page.position() <= position) {
                break;
            }
            position = page.position();
        }
        return rebuild.compare(now);
    }

    /** The stretch from the store or, where the store has it no longer, from the source, and then from the store. */
    private JournalPage page(long after, long upTo, int limit) {
        if (options.source().isEmpty()) {
            return store.journal(after, upTo, limit);
        }
        while (true) {
            long sealed = store.extent().sealed();
            try {
                return page(options.source().get(), sealed, after, upTo, limit);
            } catch (JournalSealed overtaken) {
                if (store.extent().sealed() == sealed) {
                    throw overtaken;
                }
            }
        }
    }

    private JournalPage page(JournalSource source, long sealed, long after, long upTo, int limit) {
        if (after >= sealed) {
            return store.journal(after, upTo, limit);
        }
        JournalPage before = source.entries(after, limit).upTo(Math.min(sealed, upTo));
        int left = limit - before.entries().size();
        return left == 0 || upTo <= sealed ? before : before.then(store.journal(sealed, upTo, left));
    }
}
