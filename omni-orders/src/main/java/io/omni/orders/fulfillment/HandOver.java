package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.order.OrderId;

/**
 * A part of an order is handed over at the counter.
 *
 * @param id of this command
 * @param order which order
 * @param fulfillment which part
 * @param shown the code that the customer shows
 */
public record HandOver(
        @Required CommandId id,
        @Required OrderId order,
        @Required FulfillmentId fulfillment,
        @Required PickupCode shown)
        implements Command {

    /** Refuses what is null. */
    public HandOver {
        Given.require("id", id);
        Given.require("order", order);
        Given.require("fulfillment", fulfillment);
        Given.require("code shown", shown);
    }

    @Override
    public String type() {
        return "order.hand-over";
    }
}
