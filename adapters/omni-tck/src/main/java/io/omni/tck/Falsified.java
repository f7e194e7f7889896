package io.omni.tck;

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
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A store seen through a false glass: accounts or journal entries read otherwise than they were written, for the audit to find. */
final class Falsified implements Storage, LedgerStore {

    private final Storage storage;
    private final LedgerStore store;
    private final UnaryOperator<AccountState> states;
    private final UnaryOperator<JournalEntry> entries;

    private Falsified(Storage storage, UnaryOperator<AccountState> states, UnaryOperator<JournalEntry> entries) {
        this.storage = storage;
        this.store = storage.ledger();
        this.states = states;
        this.entries = entries;
    }

    static Storage states(Storage storage, UnaryOperator<AccountState> states) {
        return new Falsified(storage, states, UnaryOperator.identity());
    }

    static Storage entries(Storage storage, UnaryOperator<JournalEntry> entries) {
        return new Falsified(storage, UnaryOperator.identity(), entries);
    }

    @Override
    public Checkpoint snapshot() {
        Checkpoint now = store.snapshot();
        return new Checkpoint(now.position(), now.states().stream().map(states).toList());
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        JournalPage page = store.journal(after, upTo, limit);
        return new JournalPage(page.entries().stream().map(entries).toList(), page.positions(), page.position());
    }

    @Override
    public LedgerStore ledger() {
        return this;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return storage.unitOfWork();
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return storage.aggregates(type);
    }

    @Override
    public Outbox outbox() {
        return storage.outbox();
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        return store.lock(accounts, ids, at);
    }

    @Override
    public void write(Batch batch) {
        store.write(batch);
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return store.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return store.positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return store.scan(books, subject, at);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return store.held(hold);
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return store.sweepable(by, limit);
    }

    @Override
    public int forget(Instant before) {
        return store.forget(before);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        store.keep(checkpoint);
    }

    @Override
    public Checkpoint checkpoint() {
        return store.checkpoint();
    }

    @Override
    public Extent extent() {
        return store.extent();
    }

    @Override
    public void discard(long upTo) {
        store.discard(upTo);
    }
}
