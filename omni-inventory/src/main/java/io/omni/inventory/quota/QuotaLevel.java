package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.inventory.stock.StockKey;

/**
 * How the units stand that are set aside for a channel.
 *
 * @param key what and where
 * @param channel for whom
 * @param onHand units that are there
 * @param held units of these that are held for somebody, in whatever channel
 * @param available units of these that the channel may promise
 * @param lendable units of these that other channels may promise as well
 */
public record QuotaLevel(StockKey key, ChannelId channel, long onHand, long held, long available, long lendable) {}
