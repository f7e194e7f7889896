package io.omni.core.memory;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import io.omni.core.validation.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queues in memory, under one lock, the last in the order of locks. */
final class MemoryOutboxQueue implements OutboxQueue {

    private static final String LOCK = "queues";

    private final MemoryUnits units;
    private final MemoryOutbox outbox;
    private final TreeMap<SubscriptionId, MemoryQueue> queues = new TreeMap<>();
    private long tokens;

    MemoryOutboxQueue(MemoryUnits units, MemoryOutbox outbox) {
        this.units = units;
        this.outbox = outbox;
    }

    @Override
    public void subscribe(SubscriptionId subscription) {
        change(unit -> {
            MemoryQueue fresh = new MemoryQueue(subscription, () -> ++tokens);
            if (queues.putIfAbsent(subscription, fresh) == null) {
                unit.undoWith(() -> queues.remove(subscription));
            }
            return subscription;
        });
    }

    @Override
    public void unsubscribe(SubscriptionId subscription) {
        change(unit -> {
            MemoryQueue queue = queues.remove(subscription);
            if (queue != null) {
                unit.undoWith(() -> queues.put(subscription, queue));
                queue.abandon(unit);
            }
            return subscription;
        });
    }

    @Override
    public int distribute(int limit) {
        Given.limit("events", limit);
        return change(unit -> {
            List<KeptEvent> taken = outbox.take(unit, limit);
            taken.forEach(event -> queues.values().forEach(queue -> queue.add(unit, event)));
            return taken.size();
        });
    }

    @Override
    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
        Given.limit("leases", limit);
        Given.positive("lease", term);
        return change(unit -> {
            MemoryQueue queue = queues.get(subscription);
            return queue == null ? List.of() : queue.lease(unit, limit, at, term);
        });
    }

    @Override
    public int delivered(Collection<Lease> leases) {
        return change(unit -> (int) leases.stream()
                .filter(lease -> settle(lease, queue -> queue.delivered(unit, lease)))
                .count());
    }

    @Override
    public int giveBack(Collection<Lease> leases) {
        return change(unit -> (int) leases.stream()
                .filter(lease -> settle(lease, queue -> queue.giveBack(unit, lease)))
                .count());
    }

    @Override
    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        return change(unit -> settle(lease, queue -> queue.failed(unit, lease, failure, nextAttempt)));
    }

    @Override
    public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        return change(unit -> settle(lease, queue -> queue.dead(unit, lease, failure, at, afterDeath)));
    }

    private boolean settle(Lease lease, Function<MemoryQueue, Boolean> settlement) {
        MemoryQueue queue = queues.get(lease.subscription());
        return queue != null && settlement.apply(queue);
    }

    @Override
    public List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit) {
        Given.limit("dead letters", limit);
        return reading(() -> {
            MemoryQueue queue = queues.get(subscription);
            return queue == null ? List.of() : queue.deadLetters(after, limit);
        });
    }

    @Override
    public boolean redrive(SubscriptionId subscription, EventId event) {
        return change(unit -> {
            MemoryQueue queue = queues.get(subscription);
            return queue != null && queue.redrive(unit, event);
        });
    }

    @Override
    public boolean discard(SubscriptionId subscription, EventId event) {
        return change(unit -> {
            MemoryQueue queue = queues.get(subscription);
            return queue != null && queue.discard(unit, event);
        });
    }

    @Override
    public int purge(Instant before, int limit) {
        Given.limit("events", limit);
        return change(unit -> outbox.purge(unit, before, limit));
    }

    @Override
    public List<QueueLag> lag() {
        return reading(() -> queues.entrySet().stream()
                .map(entry -> lag(entry.getKey(), entry.getValue()))
                .toList());
    }

    private QueueLag lag(SubscriptionId subscription, MemoryQueue queue) {
        Optional<Instant> oldest = Optional.ofNullable(queue.oldest()).or(outbox::firstWaiting);
        return new QueueLag(subscription, (long) queue.depth() + outbox.waiting(), oldest, queue.dead());
    }

    private <R> R change(Function<MemoryUnit, R> change) {
        return units.within(unit -> {
            unit.lock(units.stripes().indexOf(Stripes.Area.QUEUE, LOCK));
            return change.apply(unit);
        });
    }

    private <R> R reading(Supplier<R> read) {
        return units.reading(units.stripes().indexOf(Stripes.Area.QUEUE, LOCK), read);
    }
}
