package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.order.OrderId;

/**
 * A carrier takes a part of an order.
 *
 * @param id of this command
 * @param order which order
 * @param fulfillment which part
 */
public record ShipFulfillment(
        @Required CommandId id,
        @Required OrderId order,
        @Required FulfillmentId fulfillment) implements Command {

    /** Refuses what is null. */
    public ShipFulfillment {
        Given.require("id", id);
        Given.require("order", order);
        Given.require("fulfillment", fulfillment);
    }

    @Override
    public String type() {
        return "order.ship";
    }
}
