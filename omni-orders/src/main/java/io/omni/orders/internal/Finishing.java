package io.omni.orders.internal;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.placement.PlaceOutcome;
import java.time.Duration;
import java.util.Optional;

/** Takes an order that was saved as pending to its end: authorize, confirm the hold, placed; or undo what was done. */
public final class Finishing {

    private static final String RELEASE = "release";

    private final OrderPorts ports;
    private final OrderBook book;
    private final Desk desk;
    private final VersionedStore<CartId, Cart> carts;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param desk where payments are made
     */
    public Finishing(OrderPorts ports, OrderBook book, Desk desk) {
        this.ports = ports;
        this.book = book;
        this.desk = desk;
        this.carts = ports.storage().aggregates(Types.CART);
    }

    /**
     * Goes on from wherever the order is.
     *
     * @param order the order
     * @return the order as it is then: placed or canceled, or pending where a provider does not know yet
     */
    public Order finish(Order order) {
        if (!(order.state() instanceof OrderState.Pending)) {
            return desk.settle(order);
        }
        Order held = isFresh(order) ? order : extend(order.id());
        Order closed = close(desk.settle(held).id());
        return closed.state() instanceof OrderState.Pending ? closed : desk.settle(closed);
    }

    /** Gives up what was set aside for an order that came to nothing, if the process died before it was answered. */
    PlaceOutcome givenUp(PlaceOutcome.Canceled canceled) {
        desk.settle(canceled.order(), command(canceled.order()).step(RELEASE));
        return canceled;
    }

    /**
     * Lets the hold last while the payment is asked for. The order is saved with it, so that this loses to whoever places the order at the
     * same time: what is reserved for good must not get an expiry again.
     */
    private Order extend(OrderId id) {
        return book.decide(id, () -> gone(id), saved -> {
            Order order = saved.order();
            if (!(order.state() instanceof OrderState.Pending)) {
                return order;
            }
            ports.stock()
                    .extend(
                            later(order, "extend"),
                            order.hold(),
                            ports.options().holdFor());
            return saved.save(order, command(id));
        });
    }

    /**
     * A hold that was made a moment ago lasts long enough; one that is found again later is extended before money is asked for. No hold is
     * older than its id; the order may be younger than its hold, if that is from an attempt before.
     */
    private boolean isFresh(Order order) {
        Duration freshFor = ports.options().holdFor().dividedBy(4);
        return ports.clock().instant().isBefore(order.hold().issuedAt().plus(freshFor));
    }

    /** Confirms the hold and places the order, or undoes it. */
    private Order close(OrderId id) {
        return book.decide(id, () -> gone(id), saved -> {
            Order order = saved.order();
            if (!(order.state() instanceof OrderState.Pending)) {
                return order;
            }
            if (!order.due().isEmpty()) {
                return order;
            }
            Optional<CancelReason> uncovered = uncovered(order);
            if (uncovered.isPresent()) {
                return cancel(saved, uncovered.get());
            }
            return ports.stock().confirm(later(order, "confirm"), order.hold())
                    ? placed(saved)
                    : cancel(saved, new CancelReason.HoldExpired());
        });
    }

    private static Order gone(OrderId id) {
        throw new IllegalStateException(
                "order %s is gone while it was being placed: an order is removed only once it is over".formatted(id));
    }

    private Order placed(OrderBook.Saved saved) {
        Order order = saved.order();
        OrderTerms terms = order.terms();
        CommandId command = command(order.id());
        ports.commands().finish(command, new PlaceOutcome.Placed(order.id(), terms.total(), terms.unfilled()));
        return saved.save(
                order.with(new OrderState.Placed(ports.clock().instant())),
                command,
                new OrderEvent.Placed(
                        order.id(),
                        terms.channel(),
                        terms.customer(),
                        terms.total(),
                        order.fulfillments().stream()
                                .map(OrderEvent.PlacedPart::of)
                                .toList()));
    }

    private Order cancel(OrderBook.Saved saved, CancelReason reason) {
        Order order = saved.order();
        ports.stock().release(later(order, RELEASE), order.hold());
        carts.find(order.cart()).ifPresent(cart -> carts.save(cart.aggregate().reopen(), cart.version()));
        Order canceled = order.with(new OrderState.Canceled(ports.clock().instant(), reason));
        CommandId command = command(order.id());
        ports.commands().finish(command, new PlaceOutcome.Canceled(order.id(), reason));
        Order next = Tenders.release(canceled, command.step(RELEASE));
        return saved.save(next, command, new OrderEvent.Canceled(order.id(), reason));
    }

    /** What the customer pays with is not good for the order: somebody said no, or all of it together is too little. */
    private static Optional<CancelReason> uncovered(Order order) {
        Money covered = order.done(MoneyMovement.Kind.AUTHORIZATION);
        Money total = order.terms().total();
        return covered.equals(total)
                ? Optional.empty()
                : Optional.of(declined(order).orElseGet(() -> new CancelReason.NotCovered(covered, total)));
    }

    private static Optional<CancelReason> declined(Order order) {
        return order.money().stream()
                .map(MoneyMovement::state)
                .filter(MoneyMovement.State.Declined.class::isInstance)
                .map(declined -> (CancelReason)
                        new CancelReason.PaymentDeclined(((MoneyMovement.State.Declined) declined).reason()))
                .findFirst();
    }

    /** The id of a step that may come long after the order was begun: the order's version, not the id, keeps it from being done twice. */
    private CommandId later(Order order, String step) {
        return CommandId.named(ports.clock().instant(), order.id() + "/" + step);
    }

    private static CommandId command(OrderId order) {
        return new CommandId(order.value());
    }
}
