package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Lease;
import java.util.function.Consumer;

/** Which events of a subscription go to a consumer, and whether it is called in the unit of work that takes note of the delivery. */
record Route<E extends Event>(Class<E> type, Consumer<? super Received<E>> consumer, boolean inUnit) {

    boolean takes(Event event) {
        return type.isInstance(event);
    }

    boolean overlaps(Route<?> other) {
        return type.isAssignableFrom(other.type) || other.type.isAssignableFrom(type);
    }

    void deliver(Lease lease) {
        RecordedEvent recorded = lease.event();
        consumer.accept(
                new Received<>(recorded.id(), recorded.occurredAt(), lease.attempt(), type.cast(recorded.event())));
    }
}
