package io.omni.core.memory;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A fixed number of locks in one order: those of subjects, of posting ids, of aggregates, of the queues of events. */
final class Stripes {

    private static final int PER_AREA = 256;

    /** What a lock protects; the areas are locked in this order. */
    enum Area {
        SUBJECT(0),
        POSTING_ID(1),
        AGGREGATE(2),
        QUEUE(3);

        private final int place;

        Area(int place) {
            this.place = place;
        }
    }

    /** Each lock is made when it is first taken. */
    private final AtomicReferenceArray<@Nullable ReentrantLock> locks =
            new AtomicReferenceArray<>(PER_AREA * Area.values().length);

    /** The place, in the order of locking, of the lock that protects a key. */
    int indexOf(Area area, Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return area.place * PER_AREA + (hash >>> 24);
    }

    ReentrantLock lock(int index) {
        ReentrantLock lock = locks.get(index);
        if (lock != null) {
            return lock;
        }
        ReentrantLock fresh = new ReentrantLock();
        return locks.compareAndSet(index, null, fresh) ? fresh : Objects.requireNonNull(locks.get(index));
    }

    int count() {
        return locks.length();
    }

    /** After the last place of an area. */
    int end(Area area) {
        return (area.place + 1) * PER_AREA;
    }

    /** The places of all locks of subjects: holding them all keeps every account still. */
    int subjects() {
        return PER_AREA;
    }
}
