package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.StockKey;

/**
 * A fact left fewer units than were promised, and units that were set aside for a channel and promised to nobody took their place.
 *
 * @param key what and where
 * @param channel for whom they had been set aside
 * @param units how many
 */
public record QuotaDrawnBack(StockKey key, ChannelId channel, long units) implements Event {

    @Override
    public String type() {
        return "stock.quota-drawn-back";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("stock", key.toString());
    }
}
