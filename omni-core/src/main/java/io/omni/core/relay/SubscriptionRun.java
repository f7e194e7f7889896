package io.omni.core.relay;

import io.omni.core.event.UnreadableEvent;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over the queue of one subscription, with what it did so far. */
final class SubscriptionRun {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final DeliveryFailure CUT_OFF = new DeliveryFailure(
            "none", "no attempt came to an end: each outlasted its lease, or the process died in it");

    /** A unit of work that was to take note of a delivery found that the event is leased to somebody else. */
    private static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("the lease ended, and another worker has the event: what the consumer wrote is undone");
        }
    }

    private static final DeliveryFailure OUTLASTED = new DeliveryFailure(
            TimeoutException.class.getName(), "the consumer had not ended when the lease did: have it give up before");

    /** A delivery that was begun and may not have ended. */
    private record Begun(Lease lease, CompletableFuture<?> end) {}

    /** What became of the leases of a batch so far. */
    private static final class Batch {

        private final List<Lease> handled = new ArrayList<>();
        private final List<Lease> unattempted = new ArrayList<>();
        private final List<Begun> begun = new ArrayList<>();
    }

    private final Relay.Bench bench;
    private final Subscriber subscriber;
    private int left;
    private int delivered;
    private int passedOver;
    private int retried;
    private int dead;
    private int late;

    SubscriptionRun(Relay.Bench bench, Subscriber subscriber, int limit) {
        this.bench = bench;
        this.subscriber = subscriber;
        this.left = limit;
    }

    /**
     * Delivers a batch, and tells whether to go on. An event whose last attempt was cut off may have brought the process down: it is
     * attempted alone, lest the others of its batch be counted as cut off again and again. A batch of which nothing gets through ends the
     * run: the consumer seems to be away, and one batch at each run is enough to learn when it is back.
     */
    boolean step() {
        int size = Math.min(left, bench.options().batch());
        int retriedBefore = retried;
        int throughBefore = through();
        List<Lease> leases = bench.queue()
                .lease(subscriber.id(), size, now(), bench.options().leaseFor());
        List<Lease> batch = leases.stream()
                .filter(SubscriptionRun::wasCutOff)
                .findFirst()
                .map(List::of)
                .orElse(leases);
        giveBack(leases.stream().filter(lease -> !batch.contains(lease)).toList());
        left -= batch.size();
        deliver(batch);
        boolean isAway = retried > retriedBefore && through() == throughBefore;
        return left > 0 && !leases.isEmpty() && !isAway && !interrupted();
    }

    private int through() {
        return delivered + passedOver + dead;
    }

    private static boolean wasCutOff(Lease lease) {
        return lease.attempt() > 1 && lease.lastFailure().isEmpty();
    }

    /** Takes note of what was handled even if an error cuts the batch off. */
    private void deliver(List<Lease> leases) {
        Batch batch = new Batch();
        try {
            for (Lease lease : leases) {
                if (interrupted() || !now().isBefore(lease.until())) {
                    batch.unattempted.add(lease);
                } else {
                    attempt(lease, batch);
                }
            }
            batch.begun.forEach(begun -> await(begun, batch));
        } finally {
            int counted = bench.queue().delivered(batch.handled);
            delivered += counted;
            late += batch.handled.size() - counted;
            giveBack(batch.unattempted);
        }
    }

    private void giveBack(List<Lease> leases) {
        if (!leases.isEmpty()) {
            bench.queue().giveBack(leases);
        }
    }

    /** A host that shuts down interrupts its scheduler's threads. */
    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private void attempt(Lease lease, Batch batch) {
        if (lease.attempt() > subscriber.subscription().retry().maxAttempts()) {
            giveUp(lease, lease.lastFailure().orElse(CUT_OFF));
            return;
        }
        try {
            hand(lease, batch);
        } catch (LeaseLost lost) {
            late++;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            failed(lease, thrown);
        }
    }

    private void hand(Lease lease, Batch batch) {
        if (lease.event().event() instanceof UnreadableEvent unreadable) {
            failed(lease, new DeliveryFailure(UnreadableEvent.class.getName(), unreadable.reason()));
            return;
        }
        Optional<Route<?>> route = subscriber.routeOf(lease.event().event());
        if (route.isEmpty()) {
            passedOver += bench.queue().delivered(List.of(lease));
        } else if (route.get().inUnit()) {
            handInUnit(lease, route.get());
            delivered++;
        } else {
            Begun begun = new Begun(lease, route.get().deliver(lease).toCompletableFuture());
            if (begun.end().isDone()) {
                await(begun, batch);
            } else {
                batch.begun.add(begun);
            }
        }
    }

    /** Waits for the end of a delivery, as long as its lease lasts, and takes note of what became of it. */
    private void await(Begun begun, Batch batch) {
        Lease lease = begun.lease();
        try {
            begun.end().get(Duration.between(now(), lease.until()).toMillis(), TimeUnit.MILLISECONDS);
            batch.handled.add(lease);
        } catch (ExecutionException thrown) {
            failed(lease, Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (CancellationException canceled) {
            failed(lease, canceled);
        } catch (TimeoutException outlasted) {
            failed(lease, OUTLASTED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failed(lease, interrupted);
        }
    }

    private void handInUnit(Lease lease, Route<?> route) {
        bench.unitOfWork().execute(() -> {
            route.deliver(lease);
            if (bench.queue().delivered(List.of(lease)) == 0) {
                throw new LeaseLost();
            }
            return lease;
        });
    }

    private void failed(Lease lease, Throwable thrown) {
        if (thrown instanceof Undeliverable) {
            giveUp(lease, DeliveryFailure.of(thrown));
        } else {
            failed(lease, DeliveryFailure.of(thrown));
        }
    }

    private void failed(Lease lease, DeliveryFailure failure) {
        Retry retry = subscriber.subscription().retry();
        if (lease.attempt() >= retry.maxAttempts()) {
            giveUp(lease, failure);
            return;
        }
        Instant next = now().plus(retry.pauseAfter(lease.attempt(), bench.random()));
        if (bench.queue().failed(lease, failure, next)) {
            retried++;
            LOG.debug(
                    "relay: event {} for {} failed ({}), attempt {} of {}, next at {}",
                    lease.event().id(),
                    subscriber.id(),
                    failure.exception(),
                    lease.attempt(),
                    retry.maxAttempts(),
                    next);
        } else {
            late++;
        }
    }

    private void giveUp(Lease lease, DeliveryFailure failure) {
        if (bench.queue().dead(lease, failure, now(), subscriber.subscription().afterDeath())) {
            dead++;
            LOG.warn(
                    "relay: event {} for {} is dead after attempt {} ({}); its dead letter has the message",
                    lease.event().id(),
                    subscriber.id(),
                    lease.attempt(),
                    failure.exception());
        } else {
            late++;
        }
    }

    private Instant now() {
        return bench.clock().instant();
    }

    static RelayReport report(List<SubscriptionRun> runs, List<QueueLag> lag) {
        return new RelayReport(
                sum(runs, run -> run.delivered),
                sum(runs, run -> run.passedOver),
                sum(runs, run -> run.retried),
                sum(runs, run -> run.dead),
                sum(runs, run -> run.late),
                lag);
    }

    private static int sum(List<SubscriptionRun> runs, ToIntFunction<SubscriptionRun> count) {
        return runs.stream().mapToInt(count).sum();
    }
}
