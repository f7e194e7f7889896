package io.omni.faults;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What ends by itself after a while. */
final class Healing {

    private CompletableFuture<?> all = CompletableFuture.completedFuture(null);

    synchronized void in(Duration duration, Runnable heal) {
        Executor later = CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS);
        all = CompletableFuture.allOf(all, CompletableFuture.runAsync(heal, later));
    }

    /** Waits until all is well again. */
    void finish() {
        CompletableFuture<?> pending;
        synchronized (this) {
            pending = all;
        }
        pending.join();
    }
}
