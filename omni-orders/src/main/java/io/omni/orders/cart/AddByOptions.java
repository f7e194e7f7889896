package io.omni.orders.cart;

import io.omni.core.catalog.ProductId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts the variant of a product that a customer chose by its options into a cart.
 *
 * @param id of this command
 * @param cart which cart
 * @param product which product
 * @param options the choices, by the name of the option
 * @param quantity how many, at least one
 */
public record AddByOptions(CommandId id, CartId cart, ProductId product, Map<String, String> options, Quantity quantity)
        implements Command {

    /** Copies the options, and checks that there is at least one unit. */
    public AddByOptions {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if (quantity.isZero()) {
            throw new IllegalArgumentException(
                    "command %s adds no units of product %s to cart %s: give at least 1".formatted(id, product, cart));
        }
    }

    @Override
    public String type() {
        return "cart.add-by-options";
    }
}
