package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;

/**
 * Sets units aside for a channel that anybody could take until now.
 *
 * @param id of this command
 * @param key what and where
 * @param channel for whom
 * @param quantity how many, at least one
 */
public record SetAside(
        @Required CommandId id,
        @Required StockKey key,
        @Required ChannelId channel,
        @MoreThanZero Quantity quantity) implements Command {

    /** Checks that there is at least one unit. */
    public SetAside {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("channel", channel);
        if (Given.require("quantity", quantity).isZero()) {
            throw new IllegalArgumentException("no units of %s would be set aside: give at least one".formatted(key));
        }
    }

    @Override
    public String type() {
        return "stock.set-aside";
    }
}
