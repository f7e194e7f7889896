package io.omni.tck;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues of which a mutant bends a method. */
class BentQueue implements OutboxQueue {

    final OutboxQueue straight;

    BentQueue(OutboxQueue straight) {
        this.straight = straight;
    }

    @Override
    public void subscribe(SubscriptionId subscription) {
        straight.subscribe(subscription);
    }

    @Override
    public void unsubscribe(SubscriptionId subscription) {
        straight.unsubscribe(subscription);
    }

    @Override
    public int distribute(int limit) {
        return straight.distribute(limit);
    }

    @Override
    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
        return straight.lease(subscription, limit, at, term);
    }

    @Override
    public int delivered(Collection<Lease> leases) {
        return straight.delivered(leases);
    }

    @Override
    public int giveBack(Collection<Lease> leases) {
        return straight.giveBack(leases);
    }

    @Override
    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        return straight.failed(lease, failure, nextAttempt);
    }

    @Override
    public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        return straight.dead(lease, failure, at, afterDeath);
    }

    @Override
    public List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit) {
        return straight.deadLetters(subscription, after, limit);
    }

    @Override
    public boolean redrive(SubscriptionId subscription, EventId event) {
        return straight.redrive(subscription, event);
    }

    @Override
    public boolean discard(SubscriptionId subscription, EventId event) {
        return straight.discard(subscription, event);
    }

    @Override
    public int purge(Instant before, int limit) {
        return straight.purge(before, limit);
    }

    @Override
    public List<QueueLag> lag() {
        return straight.lag();
    }
}
