package io.omni.core.event;

import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event with its id and instant, as the outbox keeps it.
 *
 * @param id by which consumers tell a repetition
 * @param occurredAt when it happened
 * @param event what happened
 */
public record RecordedEvent(EventId id, Instant occurredAt, Event event) {

    /**
     * Records the events of one command, in their order.
     *
     * @param cause the command
     * @param occurredAt when they happened
     * @param events what happened
     * @return the events with their ids
     */
    public static List<RecordedEvent> of(CommandId cause, Instant occurredAt, List<? extends Event> events) {
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            recorded.add(new RecordedEvent(EventId.of(cause, i), occurredAt, events.get(i)));
        }
        return List.copyOf(recorded);
    }
}
