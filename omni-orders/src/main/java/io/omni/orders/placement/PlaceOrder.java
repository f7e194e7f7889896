package io.omni.orders.placement;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
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
public record PlaceOrder(
        @Required CommandId id,
        @Required CartId cart,
        @Required Delivery delivery,
        @Required PaymentMethod payment,
        @Required ShortStock shortStock)
        implements Command {

    /** Refuses what is null. */
    public PlaceOrder {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("delivery", delivery);
        Given.require("payment method", payment);
        Given.require("what to do when stock is short", shortStock);
    }

    @Override
    public String type() {
        return "order.place";
    }
}
