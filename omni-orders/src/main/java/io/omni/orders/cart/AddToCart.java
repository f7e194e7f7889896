package io.omni.orders.cart;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Puts items into a cart. An item joins the line of the same SKU at the same price; else it becomes a line of its own.
 *
 * @param id of this command
 * @param cart which cart
 * @param items what to put in, at least one
 */
public record AddToCart(
        @Required CommandId id,
        @Required CartId cart,
        @AtLeastOne List<CartItem> items) implements Command {

    /** Checks that there are items. */
    public AddToCart {
        Given.require("id", id);
        Given.require("cart", cart);
        items = Given.copy("items", items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "command %s adds no items to cart %s: give at least one".formatted(id, cart));
        }
    }

    @Override
    public String type() {
        return "cart.add";
    }
}
