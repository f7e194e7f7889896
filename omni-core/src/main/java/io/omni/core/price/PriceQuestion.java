package io.omni.core.price;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.quantity.Quantity;
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
public record PriceQuestion(Sku sku, Quantity quantity, ChannelId channel, Currency currency, Instant at) {

    /** Refuses a quantity of zero. */
    public PriceQuestion {
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
