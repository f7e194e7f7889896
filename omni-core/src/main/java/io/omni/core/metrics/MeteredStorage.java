package io.omni.core.metrics;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A storage whose units of work tell how often they had to run again. */
final class MeteredStorage implements Storage {

    private static final String RETRIED = "retried";
    private static final String LOST = "lost";

    private final Storage storage;
    private final UnitOfWork unitOfWork;

    MeteredStorage(Storage storage, Metrics metrics) {
        this.storage = storage;
        this.unitOfWork = new MeteredUnitOfWork(storage.unitOfWork(), metrics);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
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

    /** A conflict in joined work is the outer unit's: that one runs again, or tells its caller. */
    private static final class MeteredUnitOfWork implements UnitOfWork {

        private final UnitOfWork unitOfWork;
        private final Metrics metrics;
        private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

        MeteredUnitOfWork(UnitOfWork unitOfWork, Metrics metrics) {
            this.unitOfWork = unitOfWork;
            this.metrics = metrics;
        }

        @Override
        public <R> R execute(Supplier<R> work) {
            if (within.get()) {
                return unitOfWork.execute(work);
            }
            within.set(true);
            try {
                return unitOfWork.execute(counted(work));
            } catch (ConcurrencyConflict conflict) {
                metrics.count(Metric.CONFLICTS, 1, LOST);
                throw conflict;
            } finally {
                within.remove();
            }
        }

        private <R> Supplier<R> counted(Supplier<R> work) {
            AtomicBoolean again = new AtomicBoolean();
            return () -> {
                if (again.getAndSet(true)) {
                    metrics.count(Metric.CONFLICTS, 1, RETRIED);
                }
                return work.get();
            };
        }
    }
}
