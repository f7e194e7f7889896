package io.omni.inventory.waiting;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.time.Instant;

/** The answer to a command about a place in a line. */
public sealed interface WaitingOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param ticket whose place
     */
    record Done(TicketId ticket) implements WaitingOutcome {}

    /**
     * It is too late: the time to wait, or the offer, has ended. Nothing was changed.
     *
     * @param ticket whose place
     * @param endedAt when
     */
    record TooLate(TicketId ticket, Instant endedAt) implements WaitingOutcome, Refusal {}

    /**
     * There is no such offer to them, or not any more.
     *
     * @param ticket whose place
     */
    record NotOffered(TicketId ticket) implements WaitingOutcome, Refusal {}
}
