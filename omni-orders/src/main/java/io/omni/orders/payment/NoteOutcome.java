package io.omni.orders.payment;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.id.CommandId;
import io.omni.orders.order.OrderId;

/** The answer to {@link NotePayment}. */
public sealed interface NoteOutcome extends CommandOutcome {

    /**
     * It was noted, now or before.
     *
     * @param order of which order
     */
    record Noted(OrderId order) implements NoteOutcome {}

    /**
     * No request with this key was made for this order: it is an answer for another order, or for none. Nothing was changed.
     *
     * @param order which order
     * @param key the key
     */
    record NoSuchPayment(OrderId order, CommandId key) implements NoteOutcome, Refusal {}

    /**
     * The request was answered otherwise before, and the first answer stands: somebody has to ask the provider.
     *
     * @param order which order
     * @param key the key
     */
    record AnsweredOtherwise(OrderId order, CommandId key) implements NoteOutcome, Refusal {}
}
