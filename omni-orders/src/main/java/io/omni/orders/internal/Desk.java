package io.omni.orders.internal;

import io.omni.core.id.CommandId;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.Payments;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the payment provider for what is due, one by one, and saves each answer before the next. Never within a unit of work. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Payments payments;
    private final OrderBook book;
    private final Metrics metrics;

    /**
     * Creates it.
     *
     * @param ports the payment provider
     * @param book where orders are kept
     * @param metrics where to report how requests ended
     */
    public Desk(OrderPorts ports, OrderBook book, Metrics metrics) {
        this.payments = ports.payments();
        this.book = book;
        this.metrics = metrics;
    }

    /** Asks for all that is due, in order, and gives the order as it is then. */
    Order settle(Order order) {
        Order current = order;
        List<MoneyMovement> due = current.due();
        while (!due.isEmpty()) {
            current = make(current, due.get(0));
            due = current.due();
        }
        return current;
    }

    /** Asks for what one command made due, and for what is due before it; nothing if that was answered already. */
    void settle(OrderId id, CommandId key) {
        Optional<Order> found = book.find(id).filter(order -> isDue(order, key));
        while (found.isPresent()) {
            found = Optional.of(make(found.get(), found.get().due().get(0))).filter(order -> isDue(order, key));
        }
    }

    private static boolean isDue(Order order, CommandId key) {
        return order.due().stream().anyMatch(movement -> movement.key().equals(key));
    }

    private Order make(Order order, MoneyMovement movement) {
        PaymentAnswer answer = timed(order, movement);
        Order noted = note(order.id(), movement, answer);
        report(order.id(), movement, answer);
        return noted;
    }

    private PaymentAnswer timed(Order order, MoneyMovement movement) {
        if (metrics == Metrics.NONE) {
            return ask(order, movement);
        }
        long started = System.nanoTime();
        String outcome = "error";
        try {
            PaymentAnswer answer = ask(order, movement);
            outcome = answer instanceof PaymentAnswer.Approved ? "approved" : "declined";
            return answer;
        } finally {
            metrics.time(Metric.PAYMENTS, Duration.ofNanos(System.nanoTime() - started), name(movement), outcome);
        }
    }

    /** The goods are gone, or back, and the money is not: no command comes along any more that would find out. */
    private static void report(OrderId id, MoneyMovement movement, PaymentAnswer answer) {
        if (answer instanceof PaymentAnswer.Declined && movement.kind() != Kind.AUTHORIZATION) {
            LOG.warn("order {}: the provider declined {} of {}", id, name(movement), movement.amount());
        } else {
            LOG.debug("order {}: {} of {} was answered", id, name(movement), movement.amount());
        }
    }

    private static String name(MoneyMovement movement) {
        return movement.kind().name().toLowerCase(Locale.ROOT);
    }

    private PaymentAnswer ask(Order order, MoneyMovement movement) {
        CommandId key = movement.key();
        Money amount = movement.amount();
        if (movement.kind() == Kind.AUTHORIZATION) {
            return payments.authorize(key, order.id(), amount, order.terms().payment());
        }
        return order.authorization()
                .map(authorization -> switch (movement.kind()) {
                    case CAPTURE -> payments.capture(key, order.id(), authorization, amount);
                    case REFUND -> payments.refund(key, order.id(), authorization, amount);
                    default -> payments.release(key, order.id(), authorization);
                })
                .orElseGet(() -> new PaymentAnswer.Declined("nothing was set aside for order " + order.id()));
    }

    private Order note(OrderId id, MoneyMovement movement, PaymentAnswer answer) {
        return book.decide(
                id,
                () -> {
                    throw new IllegalStateException(
                            "order %s is gone while its payment was made: an order is removed only once it is over"
                                    .formatted(id));
                },
                saved -> {
                    Order order = saved.order();
                    if (!order.due().contains(movement)) {
                        return order;
                    }
                    MoneyMovement answered = movement.answered(answer);
                    Order next = order.with(answered);
                    return answer instanceof PaymentAnswer.Declined && movement.kind() != Kind.AUTHORIZATION
                            ? saved.save(next, movement.key(), new OrderEvent.PaymentDeclined(id, answered))
                            : saved.save(next, movement.key());
                });
    }
}
