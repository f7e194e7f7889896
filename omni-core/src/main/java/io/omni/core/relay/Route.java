package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which events of a subscription go to a consumer, and whether it is called in the unit of work that takes note of the delivery. */
record Route<E extends Event>(
        Class<E> type, Function<? super Received<E>, ? extends CompletionStage<?>> consumer, boolean inUnit) {

    static <E extends Event> Route<E> of(Class<E> type, Consumer<? super Received<E>> consumer, boolean inUnit) {
        return new Route<>(
                type,
                received -> {
                    consumer.accept(received);
                    return CompletableFuture.completedFuture(received);
                },
                inUnit);
    }

    boolean takes(Event event) {
        return type.isInstance(event);
    }

    boolean overlaps(Route<?> other) {
        return type.isAssignableFrom(other.type) || other.type.isAssignableFrom(type);
    }

    /** Calls the consumer; its stage ends when it has handled the event. */
    CompletionStage<?> deliver(Lease lease) {
        RecordedEvent recorded = lease.event();
        return consumer.apply(
                new Received<>(recorded.id(), recorded.occurredAt(), lease.attempt(), type.cast(recorded.event())));
    }
}
