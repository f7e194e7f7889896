package io.omni.orders.placement;

import io.omni.core.channel.ChannelId;

/**
 * How far the order numbers of a channel are given out.
 *
 * @param channel which channel
 * @param last the highest number that a process has drawn
 */
public record NumbersDrawn(ChannelId channel, long last) {}
