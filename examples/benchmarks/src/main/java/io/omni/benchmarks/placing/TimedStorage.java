package io.omni.benchmarks.placing;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A storage with a stop watch on each of its contracts. What a unit of work does inside is not the storage's time. */
final class TimedStorage extends ForwardingStorage {

    private final StopWatch watch;

    TimedStorage(Storage storage, StopWatch watch) {
        super(storage);
        this.watch = watch;
    }

    @Override
    public UnitOfWork unitOfWork() {
        UnitOfWork units = super.unitOfWork();
        return new UnitOfWork() {

            @Override
            public <R> R execute(Supplier<R> work) {
                return watch.in(Part.COMMIT, () -> units.execute(() -> watch.in(Part.REST, work)));
            }
        };
    }

    @Override
    public Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return timed(Ledger.class, super.openLedger(clock, options), Part.LEDGER);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return timed(VersionedStore.class, super.aggregates(type), Part.STORE);
    }

    @Override
    public Outbox outbox() {
        return timed(Outbox.class, super.outbox(), Part.EVENTS);
    }

    private <T> T timed(Class<T> type, T real, Part part) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> watch.in(part, () -> call(method, real, arguments)));
        return type.cast(proxy);
    }

    private static @Nullable Object call(Method method, Object real, Object @Nullable [] arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(method + " failed", thrown);
        } catch (IllegalAccessException closed) {
            throw new LinkageError(method + " cannot be called", closed);
        }
    }
}
