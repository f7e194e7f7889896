package io.omni.faults;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Broken: what belongs to one unit of work is committed one by one. */
final class SplitBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(new Split(opened.storage()), opened.ledger());
    }

    private record Split(Storage storage) implements Storage {

        @Override
        public UnitOfWork unitOfWork() {
            return new UnitOfWork() {
                @Override
                public <R> R execute(Supplier<R> work) {
                    return work.get();
                }
            };
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
}
