package io.omni.core.storage;

import io.omni.core.event.SubscriptionId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a subscription is behind.
 *
 * @param subscription which subscription
 * @param depth how many events it has still to receive, those among them that were not distributed yet; dead ones are not counted
 * @param oldest when the first of those happened, in the order of the outbox; empty if there is none
 * @param dead how many are dead
 */
public record QueueLag(SubscriptionId subscription, long depth, Optional<Instant> oldest, long dead) {}
