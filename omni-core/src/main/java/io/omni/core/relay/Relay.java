package io.omni.core.relay;

import io.omni.core.event.SubscriptionId;
import io.omni.core.metrics.Metered;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Hands events to their consumers. It has no thread of its own: the host's scheduler calls {@link #run}, once a second, say, outside of
 * any unit of work. Any number of threads and processes may run it at once; they share the work.
 *
 * <p>A process may die at any point. What it had leased is received again when the leases end, so every event is received at least once.
 */
public final class Relay {

    private static final int PURGED_AT_ONCE = 1_000;

    /** What each subscription's run needs. */
    record Bench(
            UnitOfWork unitOfWork,
            OutboxQueue queue,
            InstantSource clock,
            RandomGenerator random,
            RelayOptions options) {}

    private final Events events;
    private final Bench bench;
    private final Metrics metrics;

    /**
     * Creates the relay, with nobody to report to.
     *
     * @param storage where the events are
     * @param events who receives them
     * @param clock tells the instants by which events are due
     * @param random what the pauses between attempts are varied with; safe for use by the threads that run the relay
     * @param options what a host may set
     */
    public Relay(Storage storage, Events events, InstantSource clock, RandomGenerator random, RelayOptions options) {
        this(storage, events, clock, random, options, Metrics.NONE);
    }

    /**
     * Creates the relay.
     *
     * @param storage where the events are
     * @param events who receives them
     * @param clock tells the instants by which events are due
     * @param random what the pauses between attempts are varied with; safe for use by the threads that run the relay
     * @param options what a host may set
     * @param metrics where to report deliveries, and how far each subscription is behind
     */
    public Relay(
            Storage storage,
            Events events,
            InstantSource clock,
            RandomGenerator random,
            RelayOptions options,
            Metrics metrics) {
        this.metrics = metrics;
        this.events = events;
        this.bench = new Bench(storage.unitOfWork(), storage.outboxQueue(), clock, random, options);
    }

    /**
     * Gives the register of who receives which events.
     *
     * @return the register that the relay delivers by
     */
    public Events events() {
        return events;
    }

    /**
     * Delivers what is due to all consumers of this process, a batch for each subscription in turn. A consumer that blocks holds up this
     * run: another thread that calls this too delivers to the others, or each subscription is run by itself. A subscription for which all of
     * a batch fails is left alone until the next run: what it goes to seems to be away.
     *
     * <p>At its end a run counts what still waits, which a database takes an eighth of a second for where a million events do: work off a
     * backlog by a limit of thousands.
     *
     * @param limit at most this many events for each subscription, at least 1
     * @return what was done
     */
    public RelayReport run(int limit) {
        return run(events.subscribers(), limit);
    }

    /**
     * Delivers what is due to the consumers of one subscription.
     *
     * @param subscription which one
     * @param limit at most this many events, at least 1
     * @return what was done
     * @throws IllegalArgumentException if it has no consumer in this process
     */
    public RelayReport run(SubscriptionId subscription, int limit) {
        return run(List.of(events.subscriber(subscription)), limit);
    }

    private RelayReport run(List<Subscriber> subscribers, int limit) {
        bench.queue().distribute(limit);
        List<SubscriptionRun> runs = subscribers.stream()
                .map(subscriber -> new SubscriptionRun(bench, subscriber, limit))
                .toList();
        List<SubscriptionRun> going = new ArrayList<>(runs);
        while (!going.isEmpty()) {
            going.removeIf(run -> !run.step());
        }
        RelayReport report = SubscriptionRun.report(runs, bench.queue().lag());
        tell(report);
        return report;
    }

    private void tell(RelayReport report) {
        count("delivered", report.delivered());
        count("passed-over", report.passedOver());
        count("retried", report.retried());
        count("dead", report.dead());
        count("late", report.late());
        Metered.lag(report.lag(), bench.clock().instant(), metrics);
    }

    private void count(String outcome, int events) {
        if (events > 0) {
            metrics.count(Metric.RELAYED, events, outcome);
        }
    }

    /**
     * Removes events from the outbox that happened longer ago than {@link RelayOptions#keepFor} says and that nobody has still to receive.
     * Housekeeping. It calls no consumer, and distributes first, so that it does its work where nobody subscribed and nothing is run.
     *
     * @return how many were removed
     */
    public int purge() {
        Instant before = bench.clock().instant().minus(bench.options().keepFor());
        int distributed = PURGED_AT_ONCE;
        while (distributed == PURGED_AT_ONCE) {
            distributed = bench.queue().distribute(PURGED_AT_ONCE);
        }
        int purged = bench.queue().purge(before, PURGED_AT_ONCE);
        int total = purged;
        while (purged == PURGED_AT_ONCE) {
            purged = bench.queue().purge(before, PURGED_AT_ONCE);
            total += purged;
        }
        return total;
    }
}
