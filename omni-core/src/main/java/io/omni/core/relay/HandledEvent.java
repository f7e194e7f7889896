package io.omni.core.relay;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import java.time.Instant;

/**
 * That a consumer has handled an event, as it is stored.
 *
 * @param id by whom, and which event
 * @param handledAt when
 */
public record HandledEvent(Id id, Instant handledAt) {

    /**
     * Whose consumer, and which event.
     *
     * @param consumer names the consumer
     * @param event the event
     */
    public record Id(SubscriptionId consumer, EventId event) {

        @Override
        public String toString() {
            return consumer + "/" + event;
        }
    }
}
