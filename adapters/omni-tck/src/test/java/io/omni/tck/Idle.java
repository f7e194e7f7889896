package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps nothing and finds nothing. */
final class Idle implements Storage, UnitOfWork, LedgerStore, Outbox {

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public LedgerStore ledger() {
        return this;
    }

    @Override
    public Outbox outbox() {
        return this;
    }

    @Override
    public OutboxQueue outboxQueue() {
        return new IdleQueue();
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return new VersionedStore<>() {
            @Override
            public Optional<Versioned<A>> find(I id) {
                return Optional.empty();
            }

            @Override
            public Version save(A aggregate, Version expected) {
                return expected;
            }

            @Override
            public List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit) {
                return List.of();
            }

            @Override
            public void remove(I id, Version expected) {}
        };
    }

    @Override
    public <R> R execute(Supplier<R> work) {
        return work.get();
    }

    @Override
    public void append(List<RecordedEvent> events) {}

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        return new Locked(Map.of(), Map.of(), Map.of());
    }

    @Override
    public void write(Batch batch) {}

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return Optional.empty();
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return accounts.stream()
                .sorted()
                .map(account -> Position.of(AccountState.empty(account), 0, at))
                .toList();
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return List.of();
    }

    @Override
    public Grid grid(String book, List<String> subjects, List<String> details) {
        return (at, available) -> {};
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return List.of();
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return List.of();
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return List.of();
    }

    @Override
    public int forget(Instant before) {
        return 0;
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        return new JournalPage(List.of(), after);
    }

    @Override
    public Checkpoint snapshot() {
        return Checkpoint.START;
    }

    @Override
    public void keep(Checkpoint checkpoint) {}

    @Override
    public Checkpoint checkpoint() {
        return Checkpoint.START;
    }

    @Override
    public Extent extent() {
        return new Extent(0, 0);
    }

    @Override
    public void discard(long upTo) {}
}
