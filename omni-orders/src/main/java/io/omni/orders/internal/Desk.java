package io.omni.orders.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.GiftCards;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.NoteOutcome;
import io.omni.orders.payment.NotePayment;
import io.omni.orders.payment.OtherTenders;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.Payments;
import io.omni.orders.payment.PointsPayments;
import io.omni.orders.payment.Settlement;
import io.omni.orders.payment.Tender;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the payment provider for what is due, one by one, and saves each answer before the next. Never within a unit of work. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Payments payments;
    private final OtherTenders others;
    private final OrderBook book;
    private final Metrics metrics;

    /**
     * Creates it.
     *
     * @param ports the payment provider, and whoever keeps the books of other tenders
     * @param book where orders are kept
     * @param metrics where to report how requests ended
     */
    public Desk(OrderPorts ports, OrderBook book, Metrics metrics) {
        this.payments = ports.payments();
        this.others = ports.otherTenders();
        this.book = book;
        this.metrics = metrics;
    }

    /** Asks for all that is due, in order, until an answer is not known, and gives the order as it is then. */
    Order settle(Order order) {
        Order current = order;
        while (!current.due().isEmpty()) {
            MoneyMovement first = current.due().get(0);
            current = make(current, first);
            if (current.due().contains(first)) {
                return current;
            }
        }
        return current;
    }

    /** Asks for what one command made due, and for what is due before it; nothing if that was answered already. */
    void settle(OrderId id, CommandId command) {
        Optional<Order> found = book.find(id).filter(order -> isDue(order, command));
        while (found.isPresent()) {
            MoneyMovement first = found.get().due().get(0);
            found = Optional.of(make(found.get(), first))
                    .filter(order -> isDue(order, command) && !order.due().contains(first));
        }
    }

    private static boolean isDue(Order order, CommandId command) {
        return order.due().stream().anyMatch(movement -> movement.isOf(command));
    }

    private Order make(Order order, MoneyMovement movement) {
        PaymentAnswer answer = timed(order, movement);
        report(order.id(), movement, answer);
        return answer instanceof PaymentAnswer.Unknown ? order : note(order.id(), movement, answer);
    }

    private PaymentAnswer timed(Order order, MoneyMovement movement) {
        if (metrics == Metrics.NONE) {
            return ask(order, movement);
        }
        long started = System.nanoTime();
        String outcome = "error";
        try {
            PaymentAnswer answer = ask(order, movement);
            outcome = name(answer);
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

    private static String name(PaymentAnswer answer) {
        if (answer instanceof PaymentAnswer.Unknown) {
            return "unknown";
        }
        return answer instanceof PaymentAnswer.Declined ? "declined" : "approved";
    }

    private static String name(MoneyMovement movement) {
        return movement.kind().name().toLowerCase(Locale.ROOT);
    }

    private PaymentAnswer ask(Order order, MoneyMovement movement) {
        CommandId key = movement.key();
        Money amount = movement.amount();
        Tender tender = order.terms().tenders().get(movement.tender() - 1);
        if (movement.kind() == Kind.AUTHORIZATION) {
            return authorize(key, order, amount, tender);
        }
        Settlement books = books(order, tender);
        return order.authorization(movement.tender())
                .map(authorization -> switch (movement.kind()) {
                    case CAPTURE -> books.capture(key, order.id(), authorization, amount);
                    case REFUND -> books.refund(key, order.id(), authorization, amount);
                    default -> books.release(key, order.id(), authorization);
                })
                .orElseGet(() -> new PaymentAnswer.Declined("nothing was set aside for order " + order.id()));
    }

    private PaymentAnswer authorize(CommandId key, Order order, Money amount, Tender tender) {
        if (tender instanceof Tender.Card card) {
            return payments.authorize(key, order.id(), amount, card.method());
        }
        if (tender instanceof Tender.GiftCard gift) {
            return giftCards(order).authorize(key, order.id(), amount, gift.number());
        }
        CustomerId customer = order.terms().customer().orElseThrow();
        return points(order).authorize(key, order.id(), amount, customer, ((Tender.Points) tender).points());
    }

    private Settlement books(Order order, Tender tender) {
        if (tender instanceof Tender.Card) {
            return payments;
        }
        return tender instanceof Tender.GiftCard ? giftCards(order) : points(order);
    }

    private GiftCards giftCards(Order order) {
        return others.giftCards().orElseThrow(() -> missing(order, "gift cards"));
    }

    private PointsPayments points(Order order) {
        return others.points().orElseThrow(() -> missing(order, "points that pay"));
    }

    private static IllegalStateException missing(Order order, String what) {
        return new IllegalStateException(
                "order %s is paid by %s, and nobody keeps their books any more: name them on the builder"
                        .formatted(order.id(), what));
    }

    /**
     * Notes what a provider said of its own accord.
     *
     * @param command what it said
     * @return what came of it
     */
    public NoteOutcome note(NotePayment command) {
        NoteOutcome unknown = new NoteOutcome.NoSuchPayment(command.order(), command.key());
        return book.decide(
                command.order(),
                () -> unknown,
                saved -> saved.order().money().stream()
                        .filter(movement -> movement.key().equals(command.key()))
                        .findFirst()
                        .map(movement -> note(saved, movement, command))
                        .orElse(unknown));
    }

    private static NoteOutcome note(OrderBook.Saved saved, MoneyMovement movement, NotePayment command) {
        Order order = saved.order();
        NoteOutcome noted = new NoteOutcome.Noted(order.id());
        if (movement.isDue()) {
            if (!(command.answer() instanceof PaymentAnswer.Unknown)) {
                save(saved, movement, command.answer());
            }
            return noted;
        }
        MoneyMovement.State said = MoneyMovement.due(movement.key(), movement.kind(), movement.amount())
                .answered(command.answer())
                .state();
        boolean same = command.answer() instanceof PaymentAnswer.Unknown || said.equals(movement.state());
        return same ? noted : new NoteOutcome.AnsweredOtherwise(order.id(), command.key());
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
                    return save(saved, movement, answer);
                });
    }

    private static Order save(OrderBook.Saved saved, MoneyMovement movement, PaymentAnswer answer) {
        Order order = saved.order();
        MoneyMovement answered = movement.answered(answer);
        Order next = order.with(answered);
        if (movement.kind() == Kind.AUTHORIZATION) {
            Order asked = Tenders.next(next).map(next::with).orElse(next);
            return saved.save(asked, movement.key());
        }
        return answer instanceof PaymentAnswer.Declined
                ? saved.save(next, movement.key(), new OrderEvent.PaymentDeclined(order.id(), answered))
                : saved.save(next, movement.key());
    }
}
