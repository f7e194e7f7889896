package io.omni.orders.cart;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import java.util.List;

/**
 * Puts items into a cart. An item joins the line of the same SKU at the same price; else it becomes a line of its own.
 *
 * @param id of this command
 * @param cart which cart
 * @param items what to put in, at least one
 */
public record AddToCart(CommandId id, CartId cart, List<CartItem> items) implements Command {

    /** Checks that there are items. */
    public AddToCart {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "command %s adds no items to cart %s: give at least one".formatted(id, cart));
        }
        items = List.copyOf(items);
    }

    @Override
    public String type() {
        return "cart.add";
    }
}
