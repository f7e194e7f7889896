package io.omni.core.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock with a version, which is odd while somebody has the lock. Who reads something that is protected by it may do without the lock where
 * the version is even before and the same after: then nothing changed meanwhile. What is read must not be trusted before that is known.
 */
final class StripeLock {

    private static final VarHandle VERSION;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(StripeLock.class, "version", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();

    /** Written by the thread that has the lock. */
    private long version;

    void lock() {
        lock.lock();
        begin();
    }

    boolean tryLock() {
        boolean locked = lock.tryLock();
        if (locked) {
            begin();
        }
        return locked;
    }

    boolean tryLock(long millis) throws InterruptedException {
        boolean locked = lock.tryLock(millis, TimeUnit.MILLISECONDS);
        if (locked) {
            begin();
        }
        return locked;
    }

    /** The version is odd before anything changes. */
    private void begin() {
        if ((version & 1) == 0) {
            VERSION.setOpaque(this, version + 1);
            VarHandle.storeStoreFence();
        }
    }

    void unlock() {
        if (lock.getHoldCount() == 1) {
            VERSION.setRelease(this, version + 1);
        }
        lock.unlock();
    }

    /** The version before something is read. */
    long version() {
        return (long) VERSION.getAcquire(this);
    }

    /** Tells whether nothing can have changed since a version, for what was read before this is asked. */
    boolean isUnchangedSince(long before) {
        VarHandle.acquireFence();
        return (before & 1) == 0 && (long) VERSION.getOpaque(this) == before;
    }
}
