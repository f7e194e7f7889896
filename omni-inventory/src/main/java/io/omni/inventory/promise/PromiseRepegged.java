package io.omni.inventory.promise;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A supply changed, and a promise that stood on it stands on another, or on the same at another instant.
 *
 * @param promise which promise
 * @param before when all of its units were to be there before; empty if they were there, or if some stood on nothing
 * @param after when all of them will be there; empty if they are there, or if some stand on nothing
 * @param late how many of its units come too late now, or not at all as far as is known; none if the promise is kept
 */
public record PromiseRepegged(ReservationId promise, Optional<Instant> before, Optional<Instant> after, Quantity late)
        implements Event {

    @Override
    public String type() {
        return "promise.repegged";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("promise", promise.toString());
    }
}
