package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.waiting.Line;
import io.omni.inventory.waiting.LinePolicy;
import io.omni.inventory.waiting.Ticket;
import io.omni.inventory.waiting.TicketId;
import io.omni.inventory.waiting.TurnLost;
import io.omni.inventory.waiting.UnitsOffered;
import io.omni.inventory.waiting.WaitingOutcome;

/** The forms of lines. */
final class WaitingForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(TicketId.class, TicketId::value, TicketId::new)
            .stored("waiting-line", Line.class)
            .stored("waiting-ticket", Ticket.class)
            .stored("waiting-policy", LinePolicy.class)
            .configured("waiting-policy", LinePolicy.class)
            .emitted("waiting.offered", UnitsOffered.class)
            .emitted("waiting.turn-lost", TurnLost.class)
            .choice(
                    WaitingOutcome.class,
                    named("waiting.done", WaitingOutcome.Done.class),
                    named("waiting.too-late", WaitingOutcome.TooLate.class),
                    named("waiting.not-offered", WaitingOutcome.NotOffered.class))
            .build();

    private WaitingForms() {}
}
