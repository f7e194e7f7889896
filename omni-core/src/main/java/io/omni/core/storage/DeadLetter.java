package io.omni.core.storage;

import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import java.time.Instant;

/**
 * An event that is not attempted any more, until somebody redrives or discards it.
 *
 * @param subscription who was to receive it
 * @param event what
 * @param attempts how often it was attempted
 * @param failure why it was given up
 * @param diedAt when
 * @param afterDeath what the later events of its subject do meanwhile
 */
public record DeadLetter(
        SubscriptionId subscription,
        RecordedEvent event,
        int attempts,
        DeliveryFailure failure,
        Instant diedAt,
        AfterDeath afterDeath) {}
