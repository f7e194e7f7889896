package io.omni.orders.cart;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a cart. It is the id of the command that opened it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record CartId(@Required @ValidAs(CartId.class) UUID value) {

    /** Checks the version of the id. */
    public CartId {
        UuidV7.require("cart id", value);
    }

    /**
     * Names the cart that a command opens.
     *
     * @param command the command
     * @return the cart
     */
    public static CartId of(CommandId command) {
        return new CartId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
