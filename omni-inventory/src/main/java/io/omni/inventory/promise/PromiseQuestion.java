package io.omni.inventory.promise;

import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * How many units can be promised?
 *
 * @param key what and where
 * @param channel in which channel; empty for what anybody may take
 * @param method how they get to the customer
 * @param by when they have to be there at the location
 */
public record PromiseQuestion(
        @Required StockKey key,
        @Required Optional<ChannelId> channel,
        @Required PromiseMethod method,
        @Required Instant by) {

    /** Refuses what is null. */
    public PromiseQuestion {
        Given.require("key", key);
        Given.require("channel", channel);
        Given.require("method", method);
        Given.require("by", by);
    }
}
