package io.omni.orders.cart;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Takes a cart over by the code that another device shows.
 *
 * @param id of this command
 * @param channel where it is taken over; the cart is in this channel's currency from then on
 * @param code what the other device shows
 */
public record TakeOver(
        @Required CommandId id,
        @Required ChannelId channel,
        @Required CartCode code) implements Command {

    /** Refuses what is null. */
    public TakeOver {
        Given.require("id", id);
        Given.require("channel", channel);
        Given.require("code", code);
    }

    @Override
    public String type() {
        return "cart.take-over";
    }
}
