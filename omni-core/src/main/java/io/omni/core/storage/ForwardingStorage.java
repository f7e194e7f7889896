package io.omni.core.storage;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import java.time.InstantSource;

/**
 * Storage that passes every call on to another. A subclass overrides the calls that it counts, closes or changes, and no others. Each call is
 * passed on by itself: a subclass that changes the units of work or the store on which ledgers rest, and wants the ledgers changed as well,
 * overrides {@link #openLedger} too.
 */
public abstract class ForwardingStorage implements Storage {

    private final Storage storage;

    /**
     * Creates it.
     *
     * @param storage answers the calls
     */
    protected ForwardingStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return storage.unitOfWork();
    }

    @Override
    public LedgerStore ledger() {
        return storage.ledger();
    }

    @Override
    public Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return storage.openLedger(clock, options);
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
    public OutboxQueue outboxQueue() {
        return storage.outboxQueue();
    }
}
