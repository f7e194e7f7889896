package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Storage in which some of what a failed unit of work wrote is there all the same: it is written once more. For one thread. */
final class Surviving extends BentStorage implements UnitOfWork {

    /** What survives, or when. */
    enum What {
        BALANCES,
        HOLDS,
        IDS,
        JOURNAL,
        EVENTS,
        AGGREGATES,
        ONLY_WHAT_JOINED,
        ONLY_LOST_RACES
    }

    private final Set<What> what;
    private final Set<PostingId> ghosts = new HashSet<>();
    private final List<Runnable> writtenThisRun = new ArrayList<>();
    private final List<Runnable> writtenInLostRuns = new ArrayList<>();
    private int depth;

    Surviving(Storage straight, What... what) {
        super(straight);
        this.what = EnumSet.copyOf(Arrays.asList(what));
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public <R> R execute(Supplier<R> work) {
        return depth == 0 ? begin(work) : deeper(() -> straight.unitOfWork().execute(work));
    }

    private <R> R begin(Supplier<R> work) {
        writtenThisRun.clear();
        writtenInLostRuns.clear();
        try {
            R result = straight.unitOfWork().execute(() -> {
                writtenInLostRuns.addAll(writtenThisRun);
                writtenThisRun.clear();
                return deeper(work);
            });
            if (what.contains(What.ONLY_LOST_RACES)) {
                writtenInLostRuns.forEach(Runnable::run);
            }
            return result;
        } catch (Throwable failure) {
            if (!what.contains(What.ONLY_LOST_RACES)) {
                writtenThisRun.forEach(Runnable::run);
            }
            throw failure;
        }
    }

    private <R> R deeper(Supplier<R> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    private void survives(What kind, Runnable again) {
        if (depth > (what.contains(What.ONLY_WHAT_JOINED) ? 1 : 0) && what.contains(kind)) {
            writtenThisRun.add(again);
        }
    }

    @Override
    public LedgerStore ledger() {
        return new ForwardingLedgerStore(straight.ledger()) {
            @Override
            public void write(Batch batch) {
                straight.write(batch);
                survives(What.BALANCES, () -> straight.write(only(batch, account -> !account.isHold())));
                survives(What.HOLDS, () -> straight.write(only(batch, AccountId::isHold)));
                survives(What.IDS, () -> again(batch));
                survives(What.JOURNAL, () -> again(batch));
            }

            private void again(Batch batch) {
                straight.write(new Batch(batch.entries(), List.of(), Set.of()));
                batch.entries().forEach(entry -> ghosts.add(entry.id()));
            }

            @Override
            public Optional<JournalEntry> find(PostingId id) {
                return straight.find(id).filter(entry -> what.contains(What.IDS) || !ghosts.contains(id));
            }

            @Override
            public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
                Locked locked = straight.lock(accounts, ids, at);
                Map<PostingId, JournalEntry> entries = new HashMap<>(locked.entries());
                if (!what.contains(What.IDS)) {
                    entries.keySet().removeAll(ghosts);
                }
                return new Locked(locked.states(), locked.lapsed(), entries);
            }

            @Override
            public JournalPage journal(long after, long upTo, int limit) {
                JournalPage page = straight.journal(after, upTo, limit);
                List<JournalEntry> entries = page.entries().stream()
                        .filter(entry -> what.contains(What.JOURNAL) || !ghosts.contains(entry.id()))
                        .toList();
                return new JournalPage(entries, page.position());
            }
        };
    }

    private static LedgerStore.Batch only(LedgerStore.Batch batch, Predicate<AccountId> accounts) {
        List<AccountState> states = batch.states().stream()
                .filter(state -> accounts.test(state.account()))
                .toList();
        Set<AccountId> gone = new HashSet<>(batch.gone());
        gone.removeIf(accounts.negate());
        return new LedgerStore.Batch(List.of(), states, gone);
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return new BentAggregates<>(straight.aggregates(type)) {
            @Override
            public Version save(A aggregate, Version expected) {
                Version version = straight.save(aggregate, expected);
                survives(
                        What.AGGREGATES,
                        () -> straight.save(aggregate, current(type.idOf().apply(aggregate))));
                return version;
            }

            private Version current(I id) {
                return straight.find(id).map(Versioned::version).orElse(Version.NONE);
            }
        };
    }

    @Override
    public Outbox outbox() {
        Outbox outbox = straight.outbox();
        return (List<RecordedEvent> events) -> {
            outbox.append(events);
            survives(What.EVENTS, () -> outbox.append(events));
        };
    }
}
