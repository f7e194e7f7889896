package io.omni.orders.cart;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Issues a code by which another device, a till say, takes a cart over. A code issued before is good no more.
 *
 * @param id of this command
 * @param cart which cart
 */
public record IssueCode(@Required CommandId id, @Required CartId cart) implements Command {

    /** Refuses what is null. */
    public IssueCode {
        Given.require("id", id);
        Given.require("cart", cart);
    }

    @Override
    public String type() {
        return "cart.issue-code";
    }
}
