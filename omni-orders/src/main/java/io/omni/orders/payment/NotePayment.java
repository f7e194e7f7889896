package io.omni.orders.payment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.order.OrderId;

/**
 * Notes what a payment provider said of its own accord, by a web hook say.
 *
 * @param id of this command; a host makes it of the provider's message, so that one that comes twice is noted once
 * @param order for which order the request was made
 * @param key of the request
 * @param answer what the provider said
 */
public record NotePayment(
        @Required CommandId id,
        @Required OrderId order,
        @Required CommandId key,
        @Required PaymentAnswer answer) implements Command {

    /** Refuses what is null. */
    public NotePayment {
        Given.require("id", id);
        Given.require("order", order);
        Given.require("key", key);
        Given.require("answer", answer);
    }

    @Override
    public String type() {
        return "order.note-payment";
    }
}
