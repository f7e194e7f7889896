package io.omni.core.memory;

import java.util.concurrent.locks.ReentrantLock;

/** A fixed number of locks in one order: those of subjects, then those of posting ids, then those of aggregates. */
final class Stripes {

    private static final int PER_AREA = 256;

    /** What a lock protects; the areas are locked in this order. */
    enum Area {
        SUBJECT(0),
        POSTING_ID(1),
        AGGREGATE(2);

        private final int place;

        Area(int place) {
            this.place = place;
        }
    }

    private final ReentrantLock[] locks = new ReentrantLock[PER_AREA * Area.values().length];

    Stripes() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** The place, in the order of locking, of the lock that protects a key. */
    int indexOf(Area area, Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return area.place * PER_AREA + (hash >>> 24);
    }

    ReentrantLock lock(int index) {
        return locks[index];
    }

    /** The places of all locks of subjects: holding them all keeps every account still. */
    int subjects() {
        return PER_AREA;
    }
}
