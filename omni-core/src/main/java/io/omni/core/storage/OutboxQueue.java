package io.omni.core.storage;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other side of the {@link Outbox}: a queue of what was appended for each subscription, out of which workers lease events, deliver them
 * and say so. Whoever does that is the relay; a store only keeps the queues. Every event is received at least once, those of one subject in
 * their order.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>Q-1 Distribution.</b> {@link #distribute} queues every event that was appended, once, for each subscription known at that moment.
 *       Subscribing again changes nothing; what was distributed before is not queued for a later subscription.
 *   <li><b>Q-2 Ended units only.</b> An event is distributed when its unit of work has ended, and not before (O-4); never if it failed.
 *   <li><b>Q-3 One worker.</b> An event is leased to one worker at a time, however many lease at once. A lease lasts from the instant named
 *       for the time named, and of the events that are due at most as many are leased as were asked for.
 *   <li><b>Q-4 Order.</b> Of one subject only the oldest event that was not delivered is leased, and only while no other of the subject is:
 *       a later one never overtakes it, over failures, pauses and leases that end. Subjects do not wait for each other, and what is due
 *       again is not kept waiting by fresh events, however many.
 *   <li><b>Q-5 Independence.</b> What happens in the queue of one subscription changes nothing in that of another.
 *   <li><b>Q-6 Delivered.</b> What was delivered is not leased again, and the next event of its subject is due at once.
 *   <li><b>Q-7 Expiry.</b> From the instant at which its lease ends an event is due again, as the next attempt, under a greater token. So
 *       nothing is lost when a worker dies, before or after it delivered.
 *   <li><b>Q-8 Fencing.</b> Only the last lease of an event settles it, be it past its end; under any other one {@link #delivered},
 *       {@link #giveBack}, {@link #failed} and {@link #dead} change nothing, and say so. A lease settles once.
 *   <li><b>Q-9 Failed.</b> What failed is due again from the instant named, as the next attempt, with the reason; its subject waits as long.
 *   <li><b>Q-10 Dead.</b> What is dead is never leased. It is listed, by the ids of events, with attempts, reason and instant. Its subject
 *       waits, or goes on without it, as told.
 *   <li><b>Q-11 Redriven, discarded.</b> A dead event that is redriven takes its old place among the events of its subject, due at once,
 *       and its attempts begin anew. One that is discarded is gone, and its subject goes on.
 *   <li><b>Q-12 Purge.</b> {@link #purge} removes events from the outbox that happened before the instant named, have been distributed, and
 *       are neither queued nor dead in any queue. It removes no other, and at most as many as asked for.
 *   <li><b>Q-13 Lag.</b> For each subscription, {@link #lag} counts what it has still to receive and what is dead, and tells when the first
 *       that it has still to receive happened.
 *   <li><b>Q-14 Unit of work.</b> What a unit of work did to the queues is gone when it fails; outside a unit each call is its own.
 *   <li><b>Q-15 Unsubscribed.</b> With a subscription its queue is gone, dead events and leases too. Subscribed again it begins anew.
 *   <li><b>Q-16 Given back.</b> What was given back is due at once, and stands as if that lease had never been: it counts as no attempt.
 * </ul>
 *
 * <p>A store that keeps events as text may come upon one that it cannot read. It stands in the queue like any other, as an {@link
 * io.omni.core.event.UnreadableEvent}: neither {@link #lease} nor {@link #deadLetters} fails because of it.
 *
 * <p>Events of one subject are appended under the lock of the thing that they happened to, and so become visible in their order. No other
 * order is relied on: units of work may end in another order than that in which they appended.
 */
public interface OutboxQueue {

    /**
     * Makes a subscription known.
     *
     * @param subscription its id
     */
    void subscribe(SubscriptionId subscription);

    /**
     * Forgets a subscription with all that was queued for it.
     *
     * @param subscription its id
     */
    void unsubscribe(SubscriptionId subscription);

    /**
     * Queues what was appended for every subscription. Only one worker distributes at a time; another one need not wait, and is told
     * that it distributed nothing.
     *
     * @param limit at most this many events, at least 1
     * @return how many events
     */
    int distribute(int limit);

    /**
     * Leases events that are due.
     *
     * @param subscription whose; nothing is leased of one that is not known
     * @param limit at most this many, at least 1
     * @param at the instant by which they are due and from which the lease lasts
     * @param term how long it lasts, more than nothing
     * @return the leases, each for an event of another subject
     */
    List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term);

    /**
     * Takes note that events were delivered.
     *
     * @param leases under which leases, of any subscriptions
     * @return how many of the leases counted
     */
    int delivered(Collection<Lease> leases);

    /**
     * Gives events back that were not attempted.
     *
     * @param leases under which leases, of any subscriptions
     * @return how many of the leases counted
     */
    int giveBack(Collection<Lease> leases);

    /**
     * Takes note that a delivery failed.
     *
     * @param lease under which lease
     * @param failure why
     * @param nextAttempt from when on to attempt it again
     * @return whether the lease counted
     */
    boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt);

    /**
     * Gives an event up.
     *
     * @param lease under which lease
     * @param failure why
     * @param at when
     * @param afterDeath what the later events of its subject do meanwhile
     * @return whether the lease counted
     */
    boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath);

    /**
     * Lists dead events.
     *
     * @param subscription whose
     * @param after only events with an id after this one, or null for the first page
     * @param limit at most this many, at least 1
     * @return the page, in the order of the events' ids
     */
    List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit);

    /**
     * Queues a dead event again.
     *
     * @param subscription whose
     * @param event which event
     * @return whether there was such a dead event
     */
    boolean redrive(SubscriptionId subscription, EventId event);

    /**
     * Lets go of a dead event.
     *
     * @param subscription whose
     * @param event which event
     * @return whether there was such a dead event
     */
    boolean discard(SubscriptionId subscription, EventId event);

    /**
     * Removes old events that nobody has still to receive from the outbox.
     *
     * @param before only events that happened before this instant
     * @param limit at most this many, at least 1
     * @return how many
     */
    int purge(Instant before, int limit);

    /**
     * Tells how far each subscription is behind.
     *
     * @return one entry for each subscription that is known, in the order of their ids
     */
    List<QueueLag> lag();
}
