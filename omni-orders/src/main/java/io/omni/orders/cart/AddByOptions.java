package io.omni.orders.cart;

import io.omni.core.catalog.ProductId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
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
public record AddByOptions(
        @Required CommandId id,
        @Required CartId cart,
        @Required ProductId product,
        @Required Map<String, String> options,
        @MoreThanZero Quantity quantity)
        implements Command {

    /** Copies the options, and checks that there is at least one unit. */
    public AddByOptions {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("product", product);
        Given.require("options", options);
        Given.require("quantity", quantity);
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
