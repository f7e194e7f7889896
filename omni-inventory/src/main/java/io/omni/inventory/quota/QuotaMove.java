package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.inventory.stock.StockKey;

/**
 * Units that were set aside for a channel, or given back.
 *
 * @param key what and where
 * @param channel for whom
 * @param units how many; negative where they were given back
 */
public record QuotaMove(StockKey key, ChannelId channel, long units) {}
