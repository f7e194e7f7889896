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

/** Queues that take nothing and give nothing. */
final class IdleQueue implements OutboxQueue {

    @Override
    public void subscribe(SubscriptionId subscription) {}

    @Override
    public void unsubscribe(SubscriptionId subscription) {}

    @Override
    public int distribute(int limit) {
        return 0;
    }

    @Override
    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
        return List.of();
    }

    @Override
    public int delivered(Collection<Lease> leases) {
        return 0;
    }

    @Override
    public int giveBack(Collection<Lease> leases) {
        return 0;
    }

    @Override
    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        return false;
    }

    @Override
    public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        return false;
    }

    @Override
    public List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit) {
        return List.of();
    }

    @Override
    public boolean redrive(SubscriptionId subscription, EventId event) {
        return false;
    }

    @Override
    public boolean discard(SubscriptionId subscription, EventId event) {
        return false;
    }

    @Override
    public int purge(Instant before, int limit) {
        return 0;
    }

    @Override
    public List<QueueLag> lag() {
        return List.of();
    }
}
