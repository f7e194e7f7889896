package io.omni.orders.internal;

import io.omni.orders.OrderPorts;
import io.omni.orders.Recovery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Goes on with orders that a dead process left. */
public final class Recovering {

    private static final int PAGE = 100;

    private final OrderPorts ports;
    private final OrderBook book;
    private final Finishing finishing;

    /**
     * Creates it.
     *
     * @param ports tells the time
     * @param book where orders are kept
     * @param finishing takes orders to their end
     */
    public Recovering(OrderPorts ports, OrderBook book, Finishing finishing) {
        this.ports = ports;
        this.book = book;
        this.finishing = finishing;
    }

    /**
     * Finishes or undoes orders.
     *
     * @param limit at most this many are finished; those that fail are passed over
     * @return what was done
     */
    public Recovery recover(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a recovery of %d orders is none: ask for at least 1".formatted(limit));
        }
        Instant before = ports.clock().instant().minus(ports.options().recoverAfter());
        List<OrderId> finished = new ArrayList<>();
        List<Recovery.Failure> failed = new ArrayList<>();
        List<Order> page = book.due(null, PAGE);
        while (!page.isEmpty()) {
            for (Order order : page) {
                if (finished.size() == limit) {
                    return new Recovery(finished, failed);
                }
                if (!order.createdAt().isAfter(before)) {
                    recover(order, finished, failed);
                }
            }
            page = book.due(page.get(page.size() - 1).id(), PAGE);
        }
        return new Recovery(finished, failed);
    }

    private void recover(Order order, List<OrderId> finished, List<Recovery.Failure> failed) {
        try {
            finishing.finish(order);
            finished.add(order.id());
        } catch (RuntimeException cause) {
            failed.add(new Recovery.Failure(order.id(), cause));
        }
    }
}
