package io.omni.core.memory;

import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that one subscription has still to receive, or that is dead there; an immutable value. */
record Delivery(
        KeptEvent event,
        int attempts,
        @Nullable DeliveryFailure failure,
        @Nullable DeadLetter letter) {

    static Delivery of(KeptEvent event) {
        return new Delivery(event, 0, null, null);
    }

    long place() {
        return event.place();
    }

    Delivery attempted() {
        return new Delivery(event, attempts + 1, null, null);
    }

    Delivery failed(DeliveryFailure reason) {
        return new Delivery(event, attempts, reason, null);
    }

    Delivery died(DeadLetter as) {
        return new Delivery(event, attempts, as.failure(), as);
    }

    Optional<DeliveryFailure> lastFailure() {
        return Optional.ofNullable(failure);
    }
}
