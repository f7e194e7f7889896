package io.omni.tck;

import static io.omni.tck.IdMutants.store;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores that discard the journal wrongly. */
final class SealingMutants {

    private SealingMutants() {}

    static List<Mutant> all() {
        return List.of(
                store("L19", "discards nothing", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public void discard(long upTo) {}
                }),
                store("L19", "discards all that is there", DiscardsAll::new),
                store(
                        "L19",
                        "discards the first segment and no other",
                        straight -> new ForwardingLedgerStore(straight) {
                            @Override
                            public void discard(long upTo) {
                                if (straight.extent().sealed() == 0) {
                                    straight.discard(upTo);
                                }
                            }
                        }),
                store("L19", "counts positions afresh after sealing", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public JournalPage journal(long after, long upTo, int limit) {
                        long sealed = straight.extent().sealed();
                        JournalPage page = straight.journal(after, upTo, limit);
                        return new JournalPage(page.entries(), page.position() - sealed);
                    }
                }),
                store("L19", "does not say that it was sealed", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public JournalPage journal(long after, long upTo, int limit) {
                        try {
                            return straight.journal(after, upTo, limit);
                        } catch (JournalSealed sealed) {
                            return straight.journal(sealed.sealed(), upTo, limit);
                        }
                    }
                }),
                store("L19", "forgets the ids of what it discards", ForgetsDiscarded::new),
                store("L19", "keeps an earlier checkpoint in place of a later one", KeepsAnyCheckpoint::new),
                store("L19", "shows others a checkpoint of a unit that fails", ShowsCheckpointsEarly::new));
    }

    private static final class DiscardsAll extends ForwardingLedgerStore {

        private long gone;

        DiscardsAll(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void discard(long upTo) {
            gone = straight.extent().position();
            straight.discard(upTo);
        }

        @Override
        public Extent extent() {
            return new Extent(gone, straight.extent().position());
        }

        @Override
        public JournalPage journal(long after, long upTo, int limit) {
            return straight.journal(Math.max(gone, after), upTo, limit);
        }
    }

    static final class ForgetsDiscarded extends ForwardingLedgerStore {

        private final Set<PostingId> discarded = new HashSet<>();

        ForgetsDiscarded(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void discard(long upTo) {
            straight.journal(straight.extent().sealed(), upTo, Integer.MAX_VALUE)
                    .entries()
                    .forEach(entry -> discarded.add(entry.id()));
            straight.discard(upTo);
        }

        @Override
        public Optional<JournalEntry> find(PostingId id) {
            return straight.find(id).filter(entry -> !discarded.contains(id));
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            Locked locked = straight.lock(accounts, ids, at);
            Map<PostingId, JournalEntry> entries = new HashMap<>(locked.entries());
            entries.keySet().removeAll(discarded);
            return new Locked(locked.states(), locked.lapsed(), entries);
        }
    }

    static class KeepsAnyCheckpoint extends ForwardingLedgerStore {

        private Checkpoint kept = Checkpoint.START;

        KeepsAnyCheckpoint(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            straight.keep(checkpoint);
            kept = checkpoint;
        }

        @Override
        public Checkpoint checkpoint() {
            return kept;
        }
    }

    private static final class ShowsCheckpointsEarly extends KeepsAnyCheckpoint {

        ShowsCheckpointsEarly(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            if (checkpoint.position() >= checkpoint().position()) {
                super.keep(checkpoint);
            }
        }
    }
}
