package io.omni.core.metrics;

import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A storage whose units of work tell how often they had to run again. */
final class MeteredStorage extends ForwardingStorage {

    private static final String RETRIED = "retried";
    private static final String LOST = "lost";

    private final UnitOfWork unitOfWork;

    MeteredStorage(Storage storage, Metrics metrics) {
        super(storage);
        this.unitOfWork = new MeteredUnitOfWork(storage.unitOfWork(), metrics);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
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
