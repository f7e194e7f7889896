package io.omni.core.ledger.shard;

import java.util.concurrent.atomic.AtomicInteger;

/** The death of a process before or after one of its steps. Once dead it stays so. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger left;

    private Crash(int steps) {
        super("the process died");
        this.left = new AtomicInteger(steps);
    }

    static Crash at(int step) {
        return new Crash(step);
    }

    static Crash never() {
        return new Crash(Integer.MAX_VALUE);
    }

    void step() {
        if (left.decrementAndGet() <= 0) {
            throw this;
        }
    }

    boolean happened() {
        return left.get() <= 0;
    }
}
