package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;

/**
 * Sets how many units a line of a cart has.
 *
 * @param id of this command
 * @param cart which cart
 * @param line which line
 * @param quantity how many from now on; zero takes the line out
 */
public record ChangeQuantity(CommandId id, CartId cart, LineId line, Quantity quantity) implements Command {

    @Override
    public String type() {
        return "cart.change-quantity";
    }
}
