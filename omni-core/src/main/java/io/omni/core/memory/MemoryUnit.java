package io.omni.core.memory;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.omni.core.storage.ConcurrencyConflict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One unit of work of one thread: the locks it holds, how to undo what it changed, and what is left to do when it ends well. */
final class MemoryUnit {

    private static final long PATIENCE_MILLIS = 50;

    private final Stripes stripes;
    private final BitSet held = new BitSet();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterUndo = new ArrayList<>(0);
    private final List<Runnable> onCommit = new ArrayList<>();
    private final Map<Object, Object> attachments = new HashMap<>();
    private @Nullable Throwable failure;

    MemoryUnit(Stripes stripes) {
        this.stripes = stripes;
    }

    /**
     * Takes a lock until the unit ends. In the order of locks it waits as long as it takes; against the order, where waiting could be a
     * deadlock, it gives up after a while.
     */
    void lock(int index) {
        if (!held.get(index)) {
            acquire(index);
            held.set(index);
        }
    }

    /** Runs something under a lock, which is given back at once unless the unit holds it anyway. */
    <R> R reading(int index, Supplier<R> read) {
        if (held.get(index)) {
            return read.get();
        }
        acquire(index);
        try {
            return read.get();
        } finally {
            stripes.lock(index).unlock();
        }
    }

    private void acquire(int index) {
        ReentrantLock lock = stripes.lock(index);
        if (held.length() <= index) {
            lock.lock();
        } else if (!tryLock(lock)) {
            throw new ConcurrencyConflict(
                    "another unit of work did not let go of what this one needs within " + PATIENCE_MILLIS + " ms");
        }
    }

    private static boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE_MILLIS, MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void undoWith(Runnable step) {
        undo.push(step);
    }

    /** Runs a step when all is undone. */
    void afterUndo(Runnable step) {
        afterUndo.add(step);
    }

    void onCommit(Runnable step) {
        onCommit.add(step);
    }

    @SuppressWarnings("unchecked")
    <T> T attachment(Object owner, Supplier<T> first) {
        return (T) attachments.computeIfAbsent(owner, key -> first.get());
    }

    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void commit() {
        onCommit.forEach(Runnable::run);
    }

    void rollback() {
        undo.forEach(Runnable::run);
        afterUndo.forEach(Runnable::run);
    }

    void release() {
        held.stream().forEach(index -> stripes.lock(index).unlock());
    }
}
