package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import io.omni.core.storage.Storage;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who receives which events. Safe for use by several threads.
 *
 * <p>A subscription is stored: from the first time that a process subscribes under its name, every event is queued for it, whichever
 * process caused the event, and waits while nobody is there to receive it. Subscribe again after each start, and {@link #unsubscribe} for
 * good when a consumer is abolished, or its queue grows for ever. An event that no consumer of a subscription takes is passed over.
 *
 * <p>Each subscription makes its way by itself: neither a slow nor a failing consumer keeps others waiting or has them receive anything
 * twice. Within one subscription the events of a subject come one after the other.
 */
public final class Events {

    private final OutboxQueue queue;
    private volatile SortedMap<SubscriptionId, Subscriber> subscribers = Collections.emptySortedMap();

    /**
     * Creates the register of this process.
     *
     * @param storage where the events are
     */
    public Events(Storage storage) {
        this.queue = storage.outboxQueue();
    }

    /**
     * Subscribes. The consumer is called outside of any unit of work, and may reach other systems. It throws to have the event again later ({@link Undeliverable} to have it no more);
     * and it may be called again for an event that it has handled, if the process dies before that is noted.
     *
     * @param type events of this type and its subtypes
     * @param subscription under which name, and how; several types may be subscribed to under one name if they do not overlap
     * @param consumer what to call
     * @param <E> the type of the events
     * @return this
     * @throws IllegalArgumentException if the subscription has a consumer for such events, or has other options
     */
    public <E extends Event> Events on(
            Class<E> type, Subscription subscription, Consumer<? super Received<E>> consumer) {
        return add(subscription, Route.of(type, consumer, false));
    }

    /**
     * Subscribes with a consumer that only begins, and says later that it is done: a broker's client, say. It is called for each event of a
     * batch, and then the relay waits for all of them. A batch never has two events of one subject: the next one is received only when the
     * one before is done and noted, so their order is kept although they travel side by side with others.
     *
     * <p>A stage that ends with an exception is a failure, and so is one that has not ended when the lease does ({@link
     * RelayOptions#leaseFor}): let the consumer give up before, or what it began may still arrive after the event was received again.
     *
     * @param type events of this type and its subtypes
     * @param subscription under which name, and how
     * @param consumer what to call, outside of any unit of work; the stage that it answers with ends when the event has been handled
     * @param <E> the type of the events
     * @return this
     * @throws IllegalArgumentException if the subscription has a consumer for such events, or has other options
     */
    public <E extends Event> Events onAsync(
            Class<E> type,
            Subscription subscription,
            Function<? super Received<E>, ? extends CompletionStage<?>> consumer) {
        return add(subscription, new Route<>(type, consumer, false));
    }

    /**
     * Subscribes with a consumer that writes to the storage of Omni only. It is called within the unit of work that takes note of the
     * delivery, so what it writes is kept exactly once. As in any unit of work it may be run more than once (U-6).
     *
     * @param type events of this type and its subtypes
     * @param subscription under which name, and how
     * @param consumer what to call
     * @param <E> the type of the events
     * @return this
     * @throws IllegalArgumentException if the subscription has a consumer for such events, or has other options
     */
    public <E extends Event> Events onInUnit(
            Class<E> type, Subscription subscription, Consumer<? super Received<E>> consumer) {
        return add(subscription, Route.of(type, consumer, true));
    }

    private synchronized Events add(Subscription subscription, Route<?> route) {
        Subscriber before = subscribers.getOrDefault(subscription.id(), new Subscriber(subscription, List.of()));
        SortedMap<SubscriptionId, Subscriber> next = new TreeMap<>(subscribers);
        next.put(subscription.id(), before.with(subscription, route));
        queue.subscribe(subscription.id());
        subscribers = next;
        return this;
    }

    /**
     * Ends a subscription for good, in all processes. What was queued for it is gone, dead events too.
     *
     * @param subscription its id
     */
    public synchronized void unsubscribe(SubscriptionId subscription) {
        SortedMap<SubscriptionId, Subscriber> next = new TreeMap<>(subscribers);
        next.remove(subscription);
        subscribers = next;
        queue.unsubscribe(subscription);
    }

    /**
     * Lists events that were given up, for somebody to {@link #redrive} or {@link #discard} them.
     *
     * @param subscription whose
     * @param after only events with an id after this one, or null for the first page
     * @param limit at most this many, at least 1
     * @return the page, in the order of the events' ids
     */
    public List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit) {
        return queue.deadLetters(subscription, after, limit);
    }

    /**
     * Has a dead event delivered after all: it is due at once, before the later events of its subject that wait.
     *
     * @param subscription whose
     * @param event which event
     * @return whether there was such a dead event
     */
    public boolean redrive(SubscriptionId subscription, EventId event) {
        return queue.redrive(subscription, event);
    }

    /**
     * Lets go of a dead event; the later events of its subject go on.
     *
     * @param subscription whose
     * @param event which event
     * @return whether there was such a dead event
     */
    public boolean discard(SubscriptionId subscription, EventId event) {
        return queue.discard(subscription, event);
    }

    /**
     * Tells how far each subscription is behind, those included that no consumer of this process belongs to.
     *
     * @return one entry for each subscription, in the order of their ids
     */
    public List<QueueLag> lag() {
        return queue.lag();
    }

    List<Subscriber> subscribers() {
        return List.copyOf(subscribers.values());
    }

    Subscriber subscriber(SubscriptionId id) {
        Subscriber found = subscribers.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "subscription %s has no consumer in this process, which has %s: subscribe first"
                            .formatted(id, subscribers.keySet()));
        }
        return found;
    }
}
