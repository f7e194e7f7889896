package io.omni.orders;

import io.omni.orders.order.Order;

/** Takes orders that are over: the host's data warehouse, a file, a table of its own. */
@FunctionalInterface
public interface OrderArchive {

    /**
     * Takes an order. It is called outside of any unit of work; when it returns, the order is removed. An order that changed meanwhile, or
     * whose process died in between, comes again: the last one counts.
     *
     * @param order an order that is over
     * @throws RuntimeException if it could not be taken; the order stays, and comes again next time
     */
    void accept(Order order);
}
