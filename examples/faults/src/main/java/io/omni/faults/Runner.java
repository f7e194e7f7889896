package io.omni.faults;

import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The thread of a worker that delivers events: to the harness, by telling of them. */
final class Runner {

    static final SubscriptionId SUBSCRIPTION = new SubscriptionId("harness");

    private static final int DISTRIBUTED_AT_ONCE = 20;
    private static final int LEASED_AT_ONCE = 3;
    private static final Duration TERM = Duration.ofMillis(250);
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final OutboxQueue queue;
    private final Talk talk;
    private final InstantSource clock;

    Runner(OutboxQueue queue, Talk talk, InstantSource clock) {
        this.queue = queue;
        this.talk = talk;
        this.clock = clock;
    }

    void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (deliver() == 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (RuntimeException thrown) {
                Answer answer = Answer.failure(thrown);
                talk.say(Talk.APART + answer.kind() + " " + answer.detail());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private int deliver() {
        queue.distribute(DISTRIBUTED_AT_ONCE);
        List<Lease> leases = queue.lease(SUBSCRIPTION, LEASED_AT_ONCE, clock.instant(), TERM);
        leases.forEach(lease -> talk.say(Talk.SENT + lease.event().id()));
        if (queue.delivered(leases) == leases.size()) {
            leases.forEach(lease -> talk.say(Talk.DELIVERED + lease.event().id()));
        }
        return leases.size();
    }
}
