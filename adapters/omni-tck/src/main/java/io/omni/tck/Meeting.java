package io.omni.tck;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where threads meet in the midst of their work. A store that lets only one of them work at a time keeps the others away: they go on. */
final class Meeting {

    private static final long WAIT_MILLIS = 200;

    private final CountDownLatch missing;

    Meeting(int threads) {
        missing = new CountDownLatch(threads);
    }

    boolean join() {
        missing.countDown();
        try {
            return missing.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the other threads", e);
        }
    }
}
