package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import java.time.Instant;

/**
 * An event as a consumer receives it.
 *
 * @param id the same at every repetition: by it a consumer tells that it has seen the event before
 * @param occurredAt when it happened
 * @param attempt the how-manieth attempt to deliver it this is, from 1
 * @param event what happened
 * @param <E> the type of the event
 */
public record Received<E extends Event>(EventId id, Instant occurredAt, int attempt, E event) {

    /**
     * Gives the event as it is in the outbox, for who passes it on.
     *
     * @return the event with its id and instant
     */
    public RecordedEvent recorded() {
        return new RecordedEvent(id, occurredAt, event);
    }
}
