package io.omni.orders.cart;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Opens a cart.
 *
 * @param id of this command; the cart has the same
 * @param channel where; the cart is in the channel's currency
 * @param customer for whom, if known
 */
public record OpenCart(
        @Required CommandId id,
        @Required ChannelId channel,
        @Required Optional<CustomerId> customer) implements Command {

    /** Refuses what is null. */
    public OpenCart {
        Given.require("id", id);
        Given.require("channel", channel);
        Given.require("customer", customer);
    }

    @Override
    public String type() {
        return "cart.open";
    }
}
