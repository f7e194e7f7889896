package io.omni.core.relay;

import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;

/**
 * How somebody wants to receive events.
 *
 * @param id names the subscription, for ever; every process that subscribes under it takes a share of the same queue
 * @param retry how often a delivery is attempted
 * @param afterDeath what the later events of a subject do when one of them is dead
 */
public record Subscription(SubscriptionId id, Retry retry, AfterDeath afterDeath) {

    /**
     * Names a subscription that attempts deliveries as {@link Retry#DEFAULT} says, and lets a subject wait when one of its events is dead.
     *
     * @param name 1 to 64 characters, such as {@code mailer}
     * @return the subscription
     */
    public static Subscription named(String name) {
        return new Subscription(new SubscriptionId(name), Retry.DEFAULT, AfterDeath.WAIT);
    }

    /**
     * Sets how often a delivery is attempted.
     *
     * @param next how often, and after which pauses
     * @return this subscription with it
     */
    public Subscription withRetry(Retry next) {
        return new Subscription(id, next, afterDeath);
    }

    /**
     * Sets what the later events of a subject do when one of them is dead.
     *
     * @param next what they do
     * @return this subscription with it
     */
    public Subscription withAfterDeath(AfterDeath next) {
        return new Subscription(id, retry, next);
    }
}
