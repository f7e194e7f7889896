package io.omni.inventory.waiting;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * It is somebody's turn: units are held for them.
 *
 * @param ticket whose
 * @param units what is offered, and until when
 */
public record UnitsOffered(TicketId ticket, OfferedUnits units) implements Event {

    @Override
    public String type() {
        return "waiting.offered";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("ticket", ticket.toString());
    }
}
