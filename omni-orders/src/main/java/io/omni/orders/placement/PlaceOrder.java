package io.omni.orders.placement;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.Delivery;
import io.omni.orders.payment.PaymentMethod;

/**
 * Places an order with what is in a cart.
 *
 * @param id of this command; the order has the same
 * @param cart which cart
 * @param delivery how the goods reach the customer
 * @param payment by what the customer pays
 * @param shortStock what to do when less is available than is wanted
 */
public record PlaceOrder(CommandId id, CartId cart, Delivery delivery, PaymentMethod payment, ShortStock shortStock)
        implements Command {

    @Override
    public String type() {
        return "order.place";
    }
}
