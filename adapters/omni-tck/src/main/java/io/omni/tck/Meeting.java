package io.omni.tck;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where threads meet in the midst of their work. A store that lets only one of them work at a time keeps the others away: they go on. */
final class Meeting {

    private final CountDownLatch missing;
    private final Duration wait;

    Meeting(int threads, Duration wait) {
        this.missing = new CountDownLatch(threads);
        this.wait = wait;
    }

    /** Waits for the others, and tells whether all of them came. */
    boolean join() {
        missing.countDown();
        try {
            return missing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the other threads", e);
        }
    }
}
