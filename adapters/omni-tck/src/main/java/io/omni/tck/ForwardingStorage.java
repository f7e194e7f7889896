package io.omni.tck;

import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;

/** Storage that passes every call on; a subclass bends one part. */
class ForwardingStorage implements Storage {

    final Storage straight;

    ForwardingStorage(Storage straight) {
        this.straight = straight;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return straight.unitOfWork();
    }

    @Override
    public LedgerStore ledger() {
        return straight.ledger();
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return straight.aggregates(type);
    }

    @Override
    public Outbox outbox() {
        return straight.outbox();
    }

    @Override
    public OutboxQueue outboxQueue() {
        return straight.outboxQueue();
    }
}
