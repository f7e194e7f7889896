package io.omni.workbench.replay;

import io.omni.core.ledger.LedgerStore;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;

/** Storage in memory whose ledger is not to be trusted. */
record AlteredStorage(InMemoryStorage memory, LedgerStore ledger) implements Storage {

    static AlteredStorage of(Alteration alteration) {
        InMemoryStorage memory = new InMemoryStorage();
        return new AlteredStorage(memory, AlteredLedger.of(memory.ledger(), alteration));
    }

    @Override
    public UnitOfWork unitOfWork() {
        return memory.unitOfWork();
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return memory.aggregates(type);
    }

    @Override
    public Outbox outbox() {
        return memory.outbox();
    }

    @Override
    public OutboxQueue outboxQueue() {
        return memory.outboxQueue();
    }
}
