package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.orders.order.OrderId;

/**
 * A part of an order is handed over at the counter.
 *
 * @param id of this command
 * @param order which order
 * @param fulfillment which part
 * @param shown the code that the customer shows
 */
public record HandOver(CommandId id, OrderId order, FulfillmentId fulfillment, PickupCode shown) implements Command {

    @Override
    public String type() {
        return "order.hand-over";
    }
}
