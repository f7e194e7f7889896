package io.omni.core.memory;

import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.UnitOfWorkLost;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Units of work in memory, one a thread. What they leave to their end is made visible to others as a whole. */
final class MemoryUnits implements UnitOfWork {

    private static final int ATTEMPTS = 10;
    private static final long FIRST_PAUSE_NANOS = 50_000;

    private final Stripes stripes = new Stripes();

    @SuppressWarnings(
            "ThreadLocalUsage") // a thread may work on two storages at once, and has a unit of its own in each
    private final ThreadLocal<MemoryUnit> units;

    private final ReadWriteLock visibility = new ReentrantReadWriteLock();

    MemoryUnits() {
        units = ThreadLocal.withInitial(() -> new MemoryUnit(stripes));
    }

    @Override
    public <R> R execute(Supplier<R> work) {
        MemoryUnit unit = units.get();
        return unit.isOpen() ? join(unit, work) : begin(unit, work);
    }

    /** Runs a step within the unit of this thread, or as a unit of its own. */
    <R> R within(Function<MemoryUnit, R> step) {
        MemoryUnit unit = units.get();
        return unit.isOpen() ? step.apply(unit) : begin(unit, () -> step.apply(unit));
    }

    /** Reads under a lock: what units in flight have changed under it is not seen, but for this thread's own. */
    <R> R reading(int place, Supplier<R> read) {
        MemoryUnit unit = units.get();
        if (unit.isOpen()) {
            return unit.reading(place, read);
        }
        ReentrantLock lock = stripes.lock(place);
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    void reading(int place, Runnable read) {
        reading(place, () -> {
            read.run();
            return place;
        });
    }

    /** Reads what units make visible at their end, never half of it. */
    <R> R visible(Supplier<R> read) {
        visibility.readLock().lock();
        try {
            return read.get();
        } finally {
            visibility.readLock().unlock();
        }
    }

    Stripes stripes() {
        return stripes;
    }

    @Nullable MemoryUnit currentUnit() {
        MemoryUnit unit = units.get();
        return unit.isOpen() ? unit : null;
    }

    private <R> R begin(MemoryUnit unit, Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(unit, work);
            } catch (ConcurrencyConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
            }
        }
    }

    private <R> R attempt(MemoryUnit unit, Supplier<R> work) {
        unit.open();
        try {
            R result = work.get();
            commit(unit);
            return result;
        } catch (Throwable failure) {
            unit.rollback();
            throw failure;
        } finally {
            unit.close();
        }
    }

    private void commit(MemoryUnit unit) {
        Throwable failure = unit.failure();
        if (failure instanceof ConcurrencyConflict conflict) {
            throw conflict;
        }
        if (failure != null) {
            throw new UnitOfWorkLost(failure);
        }
        visibility.writeLock().lock();
        try {
            unit.commit();
        } finally {
            visibility.writeLock().unlock();
        }
    }

    private static <R> R join(MemoryUnit unit, Supplier<R> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            unit.fail(failure);
            throw failure;
        }
    }
}
