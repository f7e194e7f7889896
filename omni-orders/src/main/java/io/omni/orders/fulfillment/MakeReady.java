package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.orders.order.OrderId;

/**
 * A part of an order is put at the counter.
 *
 * @param id of this command
 * @param order which order
 * @param fulfillment which part
 */
public record MakeReady(CommandId id, OrderId order, FulfillmentId fulfillment) implements Command {

    @Override
    public String type() {
        return "order.make-ready";
    }
}
