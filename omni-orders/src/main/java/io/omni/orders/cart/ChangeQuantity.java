package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Sets how many units a line of a cart has.
 *
 * @param id of this command
 * @param cart which cart
 * @param line which line
 * @param quantity how many from now on; zero takes the line out
 */
public record ChangeQuantity(
        @Required CommandId id,
        @Required CartId cart,
        @Required LineId line,
        @Required Quantity quantity) implements Command {

    /** Refuses what is null. */
    public ChangeQuantity {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("line", line);
        Given.require("quantity", quantity);
    }

    @Override
    public String type() {
        return "cart.change-quantity";
    }
}
