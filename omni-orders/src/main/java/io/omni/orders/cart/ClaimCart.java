package io.omni.orders.cart;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Makes an anonymous cart that of a customer who has just logged in. If the customer has one already the two become one, which is the one that
 * the customer had.
 *
 * @param id of this command
 * @param cart the anonymous cart
 * @param customer who logged in
 * @param policy what becomes of items that are in both
 */
public record ClaimCart(
        @Required CommandId id,
        @Required CartId cart,
        @Required CustomerId customer,
        @Required MergePolicy policy) implements Command {

    /** Refuses what is null. */
    public ClaimCart {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("customer", customer);
        Given.require("policy", policy);
    }

    @Override
    public String type() {
        return "cart.claim";
    }
}
