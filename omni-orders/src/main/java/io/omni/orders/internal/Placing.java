package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.placement.OrderLines;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.sourcing.SourcingPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places orders: hold, save as pending, authorize, confirm the hold, placed. Each step can be repeated. The last three are {@link Finishing}. */
public final class Placing {

    private final OrderPorts ports;
    private final OrderBook book;
    private final Router router;
    private final Holding holding;
    private final Finishing finishing;
    private final VersionedStore<CartId, Cart> carts;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param finishing takes orders to their end
     */
    public Placing(OrderPorts ports, OrderBook book, Finishing finishing) {
        this.ports = ports;
        this.book = book;
        this.router = new Router(ports);
        this.holding = new Holding(ports, router);
        this.finishing = finishing;
        this.carts = ports.storage().aggregates(Types.CART);
    }

    /** What is in the cart, and what all of it costs. */
    private record Wanted(Basket basket, Quote quote) {}

    /**
     * Places an order, or goes on with one that the same command began.
     *
     * @param command what to order
     * @return what came of it
     */
    public PlaceOutcome place(PlaceOrder command) {
        Optional<PlaceOutcome> known = ports.commands().answer(command, PlaceOutcome.class);
        if (known.isPresent()) {
            return known.get() instanceof PlaceOutcome.Canceled canceled ? finishing.givenUp(canceled) : known.get();
        }
        Optional<Order> begun = book.find(OrderId.of(command.id()));
        return begun.isPresent() ? finish(command, begun.get()) : begin(command);
    }

    private PlaceOutcome finish(PlaceOrder command, Order order) {
        finishing.finish(order);
        return ports.commands().answer(command, PlaceOutcome.class).orElseThrow();
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
        Optional<NotOffered> refusal = whyNot(basket, command.delivery());
        if (refusal.isPresent()) {
            return new PlaceOutcome.Refused(refusal.get());
        }
        Optional<GeoPoint> destination = router.destination(command.delivery());
        if (destination.isEmpty()) {
            return new PlaceOutcome.AddressNotLocated();
        }
        PricingOutcome pricing =
                ports.pricing().price(basket, charge(command), ports.clock().instant());
        if (pricing instanceof PricingOutcome.NoPrice noPrice) {
            return new PlaceOutcome.NoPrice(noPrice.skus());
        }
        Quote quote = requirePriced(command, basket, ((PricingOutcome.Priced) pricing).quote());
        return order(command, new Wanted(basket, quote), destination.get());
    }

    private Optional<NotOffered> whyNot(Basket basket, Delivery delivery) {
        Channel channel = ports.channels().get(basket.channel());
        Optional<NotOffered> notSold =
                Offering.notSold(channel, basket.quantities().keySet(), ports.catalog());
        return notSold.or(() -> delivery instanceof Delivery.PickUpAt pickUp
                ? whyNotFetched(channel, router.location(pickUp.location()))
                : Offering.lacking(channel, ChannelCapability.SHIPS));
    }

    private Optional<NotOffered> whyNotFetched(Channel channel, Location location) {
        return Offering.lacking(channel, ChannelCapability.OFFERS_PICKUP)
                .or(() -> Promising.whyNotFetched(location, ports.clock().instant()));
    }

    /**
     * Tells from when on an order could be fetched.
     *
     * @param channel where it would be placed
     * @param location where it would be fetched
     * @return the promise, or why there is none
     */
    public PromiseOutcome promisePickup(ChannelId channel, LocationId location) {
        Location place = router.location(location);
        Instant now = ports.clock().instant();
        Optional<PromiseOutcome> refused =
                whyNotFetched(ports.channels().get(channel), place).map(PromiseOutcome.Refused::new);
        return refused.orElseGet(() -> place.schedule()
                .flatMap(schedule -> Promising.pickup(schedule, now))
                .<PromiseOutcome>map(PromiseOutcome.Promised::new)
                .orElseGet(() -> new PromiseOutcome.NotKnown(location)));
    }

    private PlaceOutcome order(PlaceOrder command, Wanted wanted, GeoPoint destination) {
        Holding.Answer answer = holding.hold(command, wanted.basket(), destination);
        if (answer instanceof Holding.Sourced sourced) {
            Optional<Order> saved = trySave(command, wanted, sourced);
            return saved.isPresent() ? finish(command, saved.get()) : place(command);
        }
        SourcingPlan plan = ((Holding.TooLittle) answer).plan();
        return isOrdered(command)
                ? place(command)
                : new PlaceOutcome.OutOfStock(Demand.unfilled(wanted.basket(), plan.allocations()), plan.considered());
    }

    private boolean isOrdered(PlaceOrder command) {
        return book.find(OrderId.of(command.id())).isPresent();
    }

    private boolean isHeldFor(PlaceOrder command, Holding.Sourced sourced) {
        return book.find(OrderId.of(command.id()))
                .filter(order -> order.hold().equals(sourced.hold()))
                .isPresent();
    }

    /** Empty if the cart was changed, checked out, or ordered by this very command on another thread, since it was read. */
    private Optional<Order> trySave(PlaceOrder command, Wanted wanted, Holding.Sourced sourced) {
        try {
            return Optional.of(save(command, wanted, sourced));
        } catch (ConcurrencyConflict conflict) {
            if (!isHeldFor(command, sourced)) {
                holding.giveUp(command, sourced.hold());
            }
            return Optional.empty();
        }
    }

    private Order save(PlaceOrder command, Wanted wanted, Holding.Sourced sourced) {
        Basket basket = Demand.supplied(wanted.basket(), sourced.units()).orElseThrow();
        Instant now = ports.clock().instant();
        OrderTerms terms = terms(command, wanted, basket, sourced, now);
        OrderId id = OrderId.of(command.id());
        Order order = new Order(
                id,
                command.cart(),
                now,
                terms,
                sourced.hold(),
                sourced.considered(),
                command.delivery() instanceof Delivery.PickUpAt
                                && ports.fulfillment().isEmpty()
                        ? Optional.of(PickupCode.random(ports.random()))
                        : Optional.empty(),
                new OrderState.Pending(),
                Demand.parts(
                        basket,
                        sourced.units(),
                        Promising.of(command.delivery(), ports.locations().get(), now)),
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
            ports.commands().begin(command);
            return order;
        });
    }

    private OrderTerms terms(PlaceOrder command, Wanted wanted, Basket basket, Holding.Sourced sourced, Instant now) {
        Quote quote = quote(command, wanted, basket, now);
        Money charge = charge(command).orElseGet(() -> Money.zero(basket.currency()));
        List<OrderLine> lines = OrderLines.of(quote, charge.minus(quote.offDelivery()));
        return new OrderTerms(
                basket.channel(),
                basket.customer(),
                command.delivery(),
                command.payment(),
                lines,
                Demand.unfilled(wanted.basket(), sourced.units()),
                Fees.of(ports.channels().get(basket.channel()).fees(), lines, ports.catalog()));
    }

    /** What is supplied is priced anew where it is not all that is wanted. */
    private Quote quote(PlaceOrder command, Wanted wanted, Basket basket, Instant now) {
        if (basket.equals(wanted.basket())) {
            return wanted.quote();
        }
        if (ports.pricing().price(basket, charge(command), now) instanceof PricingOutcome.Priced priced) {
            return requirePriced(command, basket, priced.quote());
        }
        throw new IllegalStateException(
                "a part of cart %s has no price although all of it had: the pricing contradicts itself"
                        .formatted(command.cart()));
    }

    private static Optional<Money> charge(PlaceOrder command) {
        return command.delivery() instanceof Delivery.ShipTo shipTo ? Optional.of(shipTo.charge()) : Optional.empty();
    }

    private static Quote requirePriced(PlaceOrder command, Basket basket, Quote quote) {
        Money charge = charge(command).orElseGet(() -> Money.zero(basket.currency()));
        if (quote.offDelivery().currency().equals(charge.currency())
                && quote.offDelivery().compareTo(charge) > 0) {
            throw new IllegalStateException("the prices take %s off a delivery for %s: take off what it costs, at most"
                    .formatted(quote.offDelivery(), charge));
        }
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
}
