package io.omni.orders.placement;

import io.omni.core.channel.ChannelId;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;

/**
 * The port to a host's own numbers of orders. Where it is not named, numbers rise by channel, with gaps: {@link OrderNumber#of}. It is called
 * outside of a unit of work, and what it gave may never be used: the order may be lost to a crash, or to the same command on another thread.
 */
@FunctionalInterface
public interface OrderNumbers {

    /**
     * Gives a number that no other order has.
     *
     * @param channel where the order is placed
     * @param order which order
     * @return its number
     */
    OrderNumber next(ChannelId channel, OrderId order);
}
