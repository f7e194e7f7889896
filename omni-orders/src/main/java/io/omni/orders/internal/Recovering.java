package io.omni.orders.internal;

import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.orders.OrderPorts;
import io.omni.orders.Recovery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with orders that a dead process left. */
public final class Recovering {

    private static final Logger LOG = LoggerFactory.getLogger(Recovering.class);
    private static final int PAGE = 100;

    private final OrderPorts ports;
    private final OrderBook book;
    private final Finishing finishing;
    private final Metrics metrics;

    /**
     * Creates it.
     *
     * @param ports tells the time
     * @param book where orders are kept
     * @param finishing takes orders to their end
     * @param metrics where to report what was done
     */
    public Recovering(OrderPorts ports, OrderBook book, Finishing finishing, Metrics metrics) {
        this.ports = ports;
        this.book = book;
        this.finishing = finishing;
        this.metrics = metrics;
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
        Pass pass = new Pass(limit);
        pass.run();
        report(pass);
        return new Recovery(pass.finished, pass.waiting, pass.failed);
    }

    /** One way through all that is due. */
    private final class Pass {

        private final Instant before =
                ports.clock().instant().minus(ports.options().recoverAfter());
        private final List<OrderId> finished = new ArrayList<>();
        private final List<OrderId> waiting = new ArrayList<>();
        private final List<Recovery.Failure> failed = new ArrayList<>();
        private final int limit;
        private int leftAlone;

        Pass(int limit) {
            this.limit = limit;
        }

        void run() {
            List<Order> page = book.due(null, PAGE);
            while (!page.isEmpty()) {
                for (Order order : page) {
                    if (finished.size() == limit) {
                        return;
                    }
                    visit(order);
                }
                page = book.due(page.get(page.size() - 1).id(), PAGE);
            }
        }

        private void visit(Order order) {
            if (order.createdAt().isAfter(before)) {
                leftAlone++;
            } else {
                recover(order);
            }
        }

        private void recover(Order order) {
            try {
                Order done = finishing.finish(order);
                (done.due().isEmpty() ? finished : waiting).add(order.id());
            } catch (RuntimeException cause) {
                failed.add(new Recovery.Failure(order.id(), cause));
            }
        }
    }

    /** The message of a cause may be a provider's, and is nobody's to log but the host's: it has the cause. */
    private void report(Pass pass) {
        pass.failed.forEach(failure -> LOG.warn(
                "order {} could not be finished ({}): recovery tries it again",
                failure.order(),
                failure.cause().getClass().getName()));
        pass.finished.forEach(order -> LOG.debug("order {} was finished by recovery", order));
        count("finished", pass.finished.size());
        count("failed", pass.failed.size());
        metrics.gauge(Metric.ORDERS_DUE, pass.failed.size() + pass.waiting.size() + pass.leftAlone);
    }

    private void count(String outcome, int orders) {
        if (orders > 0) {
            metrics.count(Metric.ORDERS_RECOVERED, orders, outcome);
        }
    }
}
