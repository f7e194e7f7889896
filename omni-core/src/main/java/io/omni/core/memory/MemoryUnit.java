package io.omni.core.memory;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.omni.core.storage.ConcurrencyConflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work of one thread: the locks it holds, how to undo what it changed, and what is left to do when it ends well. One object serves
 * the thread's units one after the other.
 */
final class MemoryUnit {

    private static final long PATIENCE_MILLIS = 50;

    /** A unit that took more steps than this leaves no room for as many to the next one. */
    private static final int USUAL_STEPS = 1_000;

    private final Stripes stripes;
    private final long[] held;
    private int afterLastHeld;
    private boolean open;
    private List<Runnable> undo = new ArrayList<>();
    private List<Runnable> afterUndo = new ArrayList<>();
    private List<Runnable> onCommit = new ArrayList<>();
    private final Map<Object, Object> attachments = new HashMap<>();
    private final LastFound lastFound = new LastFound();
    private @Nullable Throwable failure;

    MemoryUnit(Stripes stripes) {
        this.stripes = stripes;
        this.held = new long[stripes.count() / Long.SIZE];
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    /**
     * Takes a lock until the unit ends. In the order of locks it waits as long as it takes; against the order, where waiting could be a
     * deadlock, it gives up after a while.
     */
    void lock(int place) {
        if (!holds(place)) {
            acquire(place);
            held[place >> 6] |= 1L << place;
            afterLastHeld = Math.max(afterLastHeld, place + 1);
        }
    }

    private boolean holds(int place) {
        return (held[place >> 6] & 1L << place) != 0;
    }

    /** Runs something under a lock, which is given back at once unless the unit holds it anyway. */
    <R> R reading(int place, Supplier<R> read) {
        if (holds(place)) {
            return read.get();
        }
        acquire(place);
        try {
            return read.get();
        } finally {
            stripes.lock(place).unlock();
        }
    }

    private void acquire(int place) {
        ReentrantLock lock = stripes.lock(place);
        if (afterLastHeld <= place) {
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
        undo.add(step);
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

    /** The account that it found last; of no use once its lock was given back. */
    LastFound lastFound() {
        return lastFound;
    }

    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    @Nullable Throwable failure() {
        return failure;
    }

    void commit() {
        onCommit.forEach(Runnable::run);
    }

    void rollback() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        afterUndo.forEach(Runnable::run);
    }

    /** Gives its locks back, and is as new for the next unit. */
    void close() {
        open = false;
        undo = emptied(undo);
        afterUndo = emptied(afterUndo);
        onCommit = emptied(onCommit);
        attachments.clear();
        lastFound.clear();
        failure = null;
        afterLastHeld = 0;
        for (int word = 0; word < held.length; word++) {
            long places = held[word];
            held[word] = 0;
            for (; places != 0; places &= places - 1) {
                stripes.lock((word << 6) + Long.numberOfTrailingZeros(places)).unlock();
            }
        }
    }

    private static List<Runnable> emptied(List<Runnable> steps) {
        if (steps.size() > USUAL_STEPS) {
            return new ArrayList<>();
        }
        steps.clear();
        return steps;
    }
}
