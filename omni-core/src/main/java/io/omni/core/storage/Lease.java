package io.omni.core.storage;

import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to deliver one event to one subscription, for a while.
 *
 * @param subscription to whom
 * @param event what
 * @param attempt the how-manieth lease of it this is, from 1; one that ended with its worker counts too
 * @param token greater than that of every lease given before in the same storage: an earlier one settles nothing any more
 * @param until from when on somebody else may be given it
 * @param lastFailure why the attempt before failed, if it failed and was not cut off
 */
public record Lease(
        SubscriptionId subscription,
        RecordedEvent event,
        int attempt,
        long token,
        Instant until,
        Optional<DeliveryFailure> lastFailure) {

    /** Checks that it is one. */
    public Lease {
        if (attempt < 1 || token < 1) {
            throw new IllegalArgumentException(
                    "attempt %d under token %d is no lease: both count from 1".formatted(attempt, token));
        }
    }
}
