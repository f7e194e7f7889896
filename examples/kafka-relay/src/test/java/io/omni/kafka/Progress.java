package io.omni.kafka;

import io.omni.core.relay.RelayReport;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the workers have done together. */
final class Progress {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private int delivered;
    private int retried;
    private int dead;
    private @Nullable RuntimeException thrown;

    synchronized void add(RelayReport report) {
        delivered += report.delivered();
        retried += report.retried();
        dead += report.dead();
        notifyAll();
    }

    synchronized void fail(RuntimeException failure) {
        thrown = failure;
        notifyAll();
    }

    synchronized int delivered() {
        return delivered;
    }

    synchronized int retried() {
        return retried;
    }

    synchronized int dead() {
        return dead;
    }

    synchronized void await(Predicate<Progress> reached) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!reached.test(this)) {
            if (thrown != null) {
                throw thrown;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "no further than %d delivered, %d retried, %d dead".formatted(delivered, retried, dead));
            }
            wait(left);
        }
    }
}
