package io.omni.orders.cart;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Goes on with the cart of a customer in a channel, wherever it was begun: the customer has one over all channels and devices. Where there is
 * none it is opened.
 *
 * @param id of this command
 * @param channel where the customer is now; the cart is in this channel's currency from then on
 * @param customer whose cart
 */
public record ResumeCart(
        @Required CommandId id,
        @Required ChannelId channel,
        @Required CustomerId customer) implements Command {

    /** Refuses what is null. */
    public ResumeCart {
        Given.require("id", id);
        Given.require("channel", channel);
        Given.require("customer", customer);
    }

    @Override
    public String type() {
        return "cart.resume";
    }
}
