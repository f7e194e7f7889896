package io.omni.core.price;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.Currency;

/**
 * What does a unit cost?
 *
 * @param sku of what
 * @param quantity how many are bought together, at least one
 * @param channel where
 * @param currency in which currency
 * @param at when; also in the past or the future
 */
public record PriceQuestion(
        @Required Sku sku,
        @MoreThanZero Quantity quantity,
        @Required ChannelId channel,
        @Required Currency currency,
        @Required Instant at) {

    /** Refuses a quantity of zero. */
    public PriceQuestion {
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        Given.require("channel", channel);
        Given.require("currency", currency);
        Given.require("at", at);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("price of no units of %s: ask for at least 1".formatted(sku));
        }
    }

    /**
     * What does one unit cost in a channel, in its currency?
     *
     * @param sku of what
     * @param channel where
     * @param at when
     * @return the question
     */
    public static PriceQuestion of(Sku sku, Channel channel, Instant at) {
        return new PriceQuestion(sku, Quantity.ONE, channel.id(), channel.currency(), at);
    }
}
