package io.omni.orders.placement;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.Delivery;

/**
 * Makes an offer for what is in a cart: what it costs, and by when it is ready, kept for a while whatever becomes of prices.
 *
 * @param id of this command; the offer has the same
 * @param cart which cart
 * @param delivery how the goods reach the customer
 */
public record MakeOffer(
        @Required CommandId id,
        @Required CartId cart,
        @Required Delivery delivery) implements Command {

    /** Refuses what is null. */
    public MakeOffer {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("delivery", delivery);
    }

    @Override
    public String type() {
        return "order.offer";
    }
}
