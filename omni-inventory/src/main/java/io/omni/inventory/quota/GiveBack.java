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
 * Lets anybody take units that were set aside for a channel.
 *
 * @param id of this command
 * @param key what and where
 * @param channel for whom they were set aside
 * @param quantity how many, at least one
 */
public record GiveBack(
        @Required CommandId id,
        @Required StockKey key,
        @Required ChannelId channel,
        @MoreThanZero Quantity quantity) implements Command {

    /** Checks that there is at least one unit. */
    public GiveBack {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("channel", channel);
        if (Given.require("quantity", quantity).isZero()) {
            throw new IllegalArgumentException("no units of %s would be given back: give at least one".formatted(key));
        }
    }

    @Override
    public String type() {
        return "stock.give-back";
    }
}
