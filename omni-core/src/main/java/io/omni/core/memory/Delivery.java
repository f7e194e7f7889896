package io.omni.core.memory;

import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that one subscription has still to receive, or that is dead there; an immutable value. */
record Delivery(
        KeptEvent event,
        int attempts,
        Instant notBefore,
        int failedAttempt,
        @Nullable DeliveryFailure failure,
        @Nullable DeadLetter letter) {

    static Delivery of(KeptEvent event) {
        return new Delivery(event, 0, Instant.MIN, 0, null, null);
    }

    long place() {
        return event.place();
    }

    Delivery attempted() {
        return new Delivery(event, attempts + 1, notBefore, failedAttempt, failure, null);
    }

    Delivery givenBack() {
        return new Delivery(event, attempts - 1, notBefore, failedAttempt, failure, null);
    }

    Delivery failed(DeliveryFailure reason, Instant nextAttempt) {
        return new Delivery(event, attempts, nextAttempt, attempts, reason, null);
    }

    Delivery died(DeadLetter as) {
        return new Delivery(event, attempts, notBefore, attempts, as.failure(), as);
    }

    /** Why the attempt before failed; empty if it was cut off. */
    Optional<DeliveryFailure> lastFailure() {
        return Optional.ofNullable(failure).filter(reason -> failedAttempt == attempts);
    }
}
