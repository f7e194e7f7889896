package io.omni.orders.internal;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.Payments;
import java.util.List;
import java.util.Optional;

/** Asks the payment provider for what is due, one by one, and saves each answer before the next. Never within a unit of work. */
public final class Desk {

    private final Payments payments;
    private final OrderBook book;

    /**
     * Creates it.
     *
     * @param ports the payment provider
     * @param book where orders are kept
     */
    public Desk(OrderPorts ports, OrderBook book) {
        this.payments = ports.payments();
        this.book = book;
    }

    /** Asks for all that is due, in order, and gives the order as it is then. */
    Order settle(Order order) {
        Order current = order;
        List<MoneyMovement> due = current.due();
        while (!due.isEmpty()) {
            MoneyMovement movement = due.get(0);
            current = note(current.id(), movement, ask(current, movement));
            due = current.due();
        }
        return current;
    }

    /** Asks for what one command made due, and for what is due before it; nothing if that was answered already. */
    void settle(OrderId id, CommandId key) {
        Optional<Order> found = book.find(id).filter(order -> isDue(order, key));
        while (found.isPresent()) {
            MoneyMovement movement = found.get().due().get(0);
            found = Optional.of(note(id, movement, ask(found.get(), movement))).filter(order -> isDue(order, key));
        }
    }

    private static boolean isDue(Order order, CommandId key) {
        return order.due().stream().anyMatch(movement -> movement.key().equals(key));
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
