package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.placement.OrderLines;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.stock.HoldAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places orders: hold, save as pending, authorize, confirm the hold, placed. Each step can be repeated. */
public final class Placing {

    private static final int ATTEMPTS = 8;

    private final OrderPorts ports;
    private final OrderBook book;
    private final Desk desk;
    private final Router router;
    private final VersionedStore<CartId, Cart> carts;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param desk where payments are made
     */
    public Placing(OrderPorts ports, OrderBook book, Desk desk) {
        this.ports = ports;
        this.book = book;
        this.desk = desk;
        this.router = new Router(ports);
        this.carts = ports.storage().aggregates(Types.CART);
    }

    /** What is in the cart, and what all of it costs. */
    private record Wanted(Basket basket, Quote quote) {}

    /** What is held for an order, under which hold, and why there. */
    private record Sourced(CommandId hold, List<Allocation> units, List<Considered> considered) {}

    /**
     * Places an order, or goes on with one that the same command began.
     *
     * @param command what to order
     * @return what came of it
     */
    public PlaceOutcome place(PlaceOrder command) {
        Optional<Order> before = book.find(OrderId.of(command.id()));
        return before.isPresent() ? finish(sameCommand(before.get(), command)) : begin(command);
    }

    private static Order sameCommand(Order order, PlaceOrder command) {
        if (!order.asked().equals(command.fingerprint())) {
            throw new IllegalStateException(
                    "command id %s placed another order at %s, with cart %s: give a new command an id of its own"
                            .formatted(command.id(), order.createdAt(), order.cart()));
        }
        return order;
    }

    private PlaceOutcome begin(PlaceOrder command) {
        Optional<Cart> cart = carts.find(command.cart()).map(Versioned::aggregate);
        if (cart.isEmpty()) {
            return new PlaceOutcome.NoSuchCart(command.cart());
        }
        if (cart.get().state() instanceof CartState.CheckedOut checkedOut) {
            return checkedOut.order().equals(OrderId.of(command.id()))
                    ? place(command)
                    : new PlaceOutcome.CartCheckedOut(command.cart());
        }
        Optional<Basket> basket = cart.get().basket();
        return basket.isEmpty() ? new PlaceOutcome.EmptyCart(command.cart()) : begin(command, basket.get());
    }

    private PlaceOutcome begin(PlaceOrder command, Basket basket) {
        if (command.delivery() instanceof Delivery.ShipTo shipTo
                && !shipTo.charge().currency().equals(basket.currency())) {
            return new PlaceOutcome.WrongCurrency(shipTo.charge(), basket.currency());
        }
        Optional<GeoPoint> destination = router.destination(command.delivery());
        if (destination.isEmpty()) {
            return new PlaceOutcome.AddressNotLocated();
        }
        PricingOutcome pricing = ports.pricing().price(basket, ports.clock().instant());
        if (pricing instanceof PricingOutcome.NoPrice noPrice) {
            return new PlaceOutcome.NoPrice(noPrice.skus());
        }
        Quote quote = requirePriced(basket, ((PricingOutcome.Priced) pricing).quote());
        return source(command, new Wanted(basket, quote), destination.get());
    }

    /** Plans and holds until the plan still stood when its units were held. */
    private PlaceOutcome source(PlaceOrder command, Wanted wanted, GeoPoint destination) {
        Basket basket = wanted.basket();
        int holds = 1;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            SourcingPlan plan = router.plan(basket, command.delivery(), destination);
            CommandId hold = command.id().step("hold-" + holds);
            Optional<HoldAnswer> answer = hold(command, hold, plan);
            if (answer.isEmpty()) {
                return isOrdered(command)
                        ? place(command)
                        : new PlaceOutcome.OutOfStock(Demand.unfilled(basket, plan.allocations()), plan.considered());
            }
            if (answer.get() instanceof HoldAnswer.Held held && fits(command, basket, held)) {
                Optional<Order> saved = trySave(command, wanted, sourced(hold, plan, held));
                return saved.isPresent() ? finish(saved.get()) : place(command);
            }
            if (answer.get() instanceof HoldAnswer.Held) {
                giveUp(command, hold);
            }
            holds += answer.get() instanceof HoldAnswer.TooFew ? 0 : 1;
        }
        throw new ConcurrencyConflict(
                "stock for cart " + command.cart() + " changed " + ATTEMPTS + " times while it was being held");
    }

    /** Empty if there is too little: of what an attempt before this one holds, the plan knows only that it is not available. */
    private Optional<HoldAnswer> hold(PlaceOrder command, CommandId hold, SourcingPlan plan) {
        boolean refuse = !plan.isComplete() && command.shortStock() == ShortStock.REFUSE;
        return refuse || plan.allocations().isEmpty()
                ? ports.stock().held(hold)
                : Optional.of(ports.stock()
                        .hold(hold, plan.allocations(), ports.options().holdFor()));
    }

    /** Tells whether what is held is for the cart as it is now; an attempt before this one may have held for the cart of then. */
    private static boolean fits(PlaceOrder command, Basket basket, HoldAnswer.Held held) {
        return Demand.isWanted(basket, held.units())
                && (command.shortStock() == ShortStock.PLACE_AVAILABLE
                        || Demand.unfilled(basket, held.units()).isEmpty());
    }

    private void giveUp(PlaceOrder command, CommandId hold) {
        ports.stock().release(command.id().step("give-up-" + hold), hold);
    }

    private boolean isOrdered(PlaceOrder command) {
        return book.find(OrderId.of(command.id())).isPresent();
    }

    /** What an attempt before this one held may be other units than those of the plan, which the reasons belong to. */
    private static Sourced sourced(CommandId hold, SourcingPlan plan, HoldAnswer.Held held) {
        return Set.copyOf(plan.allocations()).equals(Set.copyOf(held.units()))
                ? new Sourced(hold, plan.allocations(), plan.considered())
                : new Sourced(hold, held.units(), List.of());
    }

    /** Empty if the cart was changed, checked out, or ordered by this very command on another thread, since it was read. */
    private Optional<Order> trySave(PlaceOrder command, Wanted wanted, Sourced sourced) {
        try {
            return Optional.of(save(command, wanted, sourced));
        } catch (ConcurrencyConflict conflict) {
            if (!isOrdered(command)) {
                giveUp(command, sourced.hold());
            }
            return Optional.empty();
        }
    }

    private Order save(PlaceOrder command, Wanted wanted, Sourced sourced) {
        Basket basket = Demand.supplied(wanted.basket(), sourced.units()).orElseThrow();
        Instant now = ports.clock().instant();
        OrderTerms terms = terms(command, wanted, basket, sourced, now);
        OrderId id = OrderId.of(command.id());
        Order order = new Order(
                id,
                command.fingerprint(),
                command.cart(),
                now,
                terms,
                sourced.hold(),
                sourced.considered(),
                command.delivery() instanceof Delivery.PickUpAt
                        ? Optional.of(PickupCode.random(ports.random()))
                        : Optional.empty(),
                new OrderState.Pending(),
                Demand.parts(basket, sourced.units()),
                terms.total().isZero()
                        ? List.of()
                        : List.of(MoneyMovement.due(
                                command.id().step("authorize"), MoneyMovement.Kind.AUTHORIZATION, terms.total())),
                List.of());
        return book.inUnit(() -> {
            Versioned<Cart> cart = carts.find(command.cart()).orElseThrow();
            requireUnchanged(cart.aggregate(), wanted.basket());
            carts.save(cart.aggregate().checkOut(id), cart.version());
            book.create(order);
            return order;
        });
    }

    private OrderTerms terms(PlaceOrder command, Wanted wanted, Basket basket, Sourced sourced, Instant now) {
        Money delivery =
                command.delivery() instanceof Delivery.ShipTo shipTo ? shipTo.charge() : Money.zero(basket.currency());
        List<OrderLine> lines = OrderLines.of(quote(command, wanted, basket, now), delivery);
        return new OrderTerms(
                basket.channel(),
                basket.customer(),
                command.delivery(),
                command.payment(),
                lines,
                Demand.unfilled(wanted.basket(), sourced.units()));
    }

    /** What is supplied is priced anew where it is not all that is wanted. */
    private Quote quote(PlaceOrder command, Wanted wanted, Basket basket, Instant now) {
        if (basket.equals(wanted.basket())) {
            return wanted.quote();
        }
        if (ports.pricing().price(basket, now) instanceof PricingOutcome.Priced priced) {
            return requirePriced(basket, priced.quote());
        }
        throw new IllegalStateException(
                "a part of cart %s has no price although all of it had: the pricing contradicts itself"
                        .formatted(command.cart()));
    }

    private static Quote requirePriced(Basket basket, Quote quote) {
        boolean same = quote.discount().currency().equals(basket.currency())
                && quote.lines().size() == basket.lines().size();
        for (int i = 0; same && i < quote.lines().size(); i++) {
            Quote.Line priced = quote.lines().get(i);
            BasketLine line = basket.lines().get(i);
            same = priced.id().equals(line.id())
                    && priced.sku().equals(line.sku())
                    && priced.quantity().equals(line.quantity());
        }
        if (!same) {
            throw new IllegalStateException(
                    "the prices %s are not those of the lines %s in %s: price each line, in order"
                            .formatted(quote, basket.lines(), basket.currency()));
        }
        return quote;
    }

    private static void requireUnchanged(Cart cart, Basket wanted) {
        if (cart.state() instanceof CartState.CheckedOut || !cart.basket().equals(Optional.of(wanted))) {
            throw new ConcurrencyConflict(
                    "cart " + cart.id() + " was changed or checked out while it was being ordered");
        }
    }

    /** Goes on from wherever the order is. */
    PlaceOutcome finish(Order order) {
        if (!(order.state() instanceof OrderState.Pending)) {
            return outcome(desk.settle(order));
        }
        Order held = isFresh(order) ? order : extend(order.id());
        return outcome(desk.settle(close(desk.settle(held).id())));
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
            return saved.save(order, new CommandId(id.value()));
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
            Optional<CancelReason> declined = declined(order);
            if (declined.isPresent()) {
                return cancel(saved, declined.get());
            }
            return ports.stock().confirm(later(order, "confirm"), order.hold())
                    ? placed(saved)
                    : cancel(saved, new CancelReason.HoldExpired());
        });
    }

    private static Order gone(OrderId id) {
        throw new IllegalStateException(
                "order %s is gone while it was being placed: orders are never deleted".formatted(id));
    }

    private Order placed(OrderBook.Saved saved) {
        Order order = saved.order();
        OrderTerms terms = order.terms();
        return saved.save(
                order.with(new OrderState.Placed(ports.clock().instant())),
                new CommandId(order.id().value()),
                new OrderEvent.Placed(order.id(), terms.channel(), terms.customer(), terms.total()));
    }

    private Order cancel(OrderBook.Saved saved, CancelReason reason) {
        Order order = saved.order();
        ports.stock().release(later(order, "release"), order.hold());
        carts.find(order.cart()).ifPresent(cart -> carts.save(cart.aggregate().reopen(), cart.version()));
        Order canceled = order.with(new OrderState.Canceled(ports.clock().instant(), reason));
        CommandId command = new CommandId(order.id().value());
        Order next = order.authorization().isPresent()
                ? canceled.with(MoneyMovement.due(
                        command.step("release"),
                        MoneyMovement.Kind.RELEASE,
                        order.terms().total()))
                : canceled;
        return saved.save(next, command, new OrderEvent.Canceled(order.id(), reason));
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

    private static PlaceOutcome outcome(Order order) {
        return order.state() instanceof OrderState.Canceled
                ? new PlaceOutcome.Canceled(order)
                : new PlaceOutcome.Placed(order);
    }
}
