package io.omni.inventory.waiting;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * Somebody did not take what was offered.
 *
 * @param ticket whose
 * @param units what is offered to the next
 * @param lostTurn what becomes of them
 */
public record TurnLost(TicketId ticket, OfferedUnits units, LostTurn lostTurn) implements Event {

    @Override
    public String type() {
        return "waiting.turn-lost";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("ticket", ticket.toString());
    }
}
