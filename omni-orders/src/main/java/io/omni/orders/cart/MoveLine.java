package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Saves a line of a cart for later, or brings it back.
 *
 * @param id of this command
 * @param cart which cart
 * @param line which line
 * @param place where it is from now on
 */
public record MoveLine(
        @Required CommandId id,
        @Required CartId cart,
        @Required LineId line,
        @Required LinePlace place) implements Command {

    /** Refuses what is null. */
    public MoveLine {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("line", line);
        Given.require("place", place);
    }

    @Override
    public String type() {
        return "cart.move-line";
    }
}
