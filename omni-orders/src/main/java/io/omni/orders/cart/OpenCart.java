package io.omni.orders.cart;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import java.util.Optional;

/**
 * Opens a cart.
 *
 * @param id of this command; the cart has the same
 * @param channel where; the cart is in the channel's currency
 * @param customer for whom, if known
 */
public record OpenCart(CommandId id, ChannelId channel, Optional<CustomerId> customer) implements Command {

    @Override
    public String type() {
        return "cart.open";
    }
}
