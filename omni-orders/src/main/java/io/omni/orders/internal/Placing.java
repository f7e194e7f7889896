package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.delivery.DeliveryOptions;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.MakeOffer;
import io.omni.orders.placement.Offer;
import io.omni.orders.placement.OfferId;
import io.omni.orders.placement.OfferOutcome;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.Shown;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.SourcingPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Places orders: hold, save as pending, authorize, confirm the hold, placed. Each step can be repeated. The last three are {@link Finishing}. */
public final class Placing {

    private final OrderPorts ports;
    private final OrderBook book;
    private final Router router;
    private final Holding holding;
    private final Finishing finishing;
    private final Costing costing;
    private final Choosing choosing;
    private final Numbering numbering;
    private final VersionedStore<CartId, Cart> carts;
    private final VersionedStore<OfferId, Offer> offers;

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
        this.costing = new Costing(ports);
        this.choosing = new Choosing(ports);
        this.numbering = new Numbering(ports);
        this.carts = ports.storage().aggregates(Types.CART);
        this.offers = ports.storage().aggregates(Types.OFFER);
    }

    /** What is in the cart, what all of it costs, where it goes, and by when it is to be handed over if that was promised. */
    private record Wanted(Basket basket, Costing.Costs costs, GeoPoint destination, Optional<Instant> neededBy) {}

    /** What was looked at, or why it is refused. */
    private sealed interface Look {

        /** It can be had. */
        record Fine(Wanted wanted) implements Look {}

        /** It cannot. */
        record Bad(PlaceOutcome reason) implements Look {}
    }

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
        return ports.commands()
                .answer(command, PlaceOutcome.class)
                .orElseGet(() -> new PlaceOutcome.Pending(order.id()));
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
        if (!cart.get().isOpen()) {
            return new PlaceOutcome.CartCheckedOut(command.cart());
        }
        Optional<Basket> basket = cart.get().basket();
        return basket.isEmpty() ? new PlaceOutcome.EmptyCart(command.cart()) : begin(command, basket.get());
    }

    private PlaceOutcome begin(PlaceOrder command, Basket basket) {
        Optional<PlaceOutcome> untaken = notTaken(command, basket);
        if (untaken.isPresent()) {
            return untaken.get();
        }
        Look look = look(command.delivery(), basket);
        if (look instanceof Look.Fine fine) {
            Look agreed = command.shown()
                    .map(shown -> agreed(command, fine.wanted(), shown))
                    .orElse(look);
            return agreed instanceof Look.Fine same ? order(command, same.wanted()) : ((Look.Bad) agreed).reason();
        }
        return ((Look.Bad) look).reason();
    }

    private Look look(Delivery delivery, Basket basket) {
        if (delivery instanceof Delivery.ShipTo shipTo
                && !shipTo.charge().currency().equals(basket.currency())) {
            return new Look.Bad(new PlaceOutcome.WrongCurrency(shipTo.charge(), basket.currency()));
        }
        Optional<NotOffered> refusal = whyNot(basket, delivery);
        if (refusal.isPresent()) {
            return new Look.Bad(new PlaceOutcome.Refused(refusal.get()));
        }
        Optional<GeoPoint> destination = router.destination(delivery);
        if (destination.isEmpty()) {
            return new Look.Bad(new PlaceOutcome.AddressNotLocated());
        }
        Costing.Answer answer = costing.cost(basket, delivery, ports.clock().instant());
        return answer instanceof Costing.Costs costs
                ? new Look.Fine(new Wanted(basket, costs, destination.get(), Optional.empty()))
                : new Look.Bad(new PlaceOutcome.NoPrice(((Costing.NoPrice) answer).skus()));
    }

    /** What was shown is kept, or nothing is ordered. */
    private Look agreed(PlaceOrder command, Wanted now, Shown shown) {
        if (shown instanceof Shown.Total total) {
            return sameTotal(now, total.total());
        }
        OfferId id = ((Shown.Offered) shown).offer();
        Optional<Offer> found = offers.find(id)
                .map(Versioned::aggregate)
                .filter(offer -> offer.cart().equals(command.cart())
                        && offer.basket().equals(now.basket())
                        && offer.delivery().equals(command.delivery()));
        if (found.isEmpty()) {
            return new Look.Bad(new PlaceOutcome.NotAsOffered(id));
        }
        Offer offer = found.get();
        return ports.clock().instant().isBefore(offer.until())
                ? new Look.Fine(
                        new Wanted(now.basket(), new Costing.Costs(offer.lines()), now.destination(), offer.readyBy()))
                : sameTotal(now, offer.total());
    }

    private static Look sameTotal(Wanted now, Money shown) {
        return now.costs().total().equals(shown)
                ? new Look.Fine(now)
                : new Look.Bad(new PlaceOutcome.PriceChanged(shown, now.costs().total()));
    }

    private Optional<PlaceOutcome> notTaken(PlaceOrder command, Basket basket) {
        List<Tender> tenders = command.tenders();
        for (int i = 0; i < tenders.size(); i++) {
            if (!isTaken(tenders.get(i), basket)) {
                return Optional.of(new PlaceOutcome.TenderNotTaken(i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean isTaken(Tender tender, Basket basket) {
        boolean known = !(tender instanceof Tender.GiftCard)
                || ports.otherTenders().giftCards().isPresent();
        boolean pointed = !(tender instanceof Tender.Points)
                || (ports.otherTenders().points().isPresent()
                        && basket.customer().isPresent());
        return known
                && pointed
                && tender.upTo()
                        .map(most -> most.currency().equals(basket.currency()))
                        .orElse(true);
    }

    /**
     * Makes an offer.
     *
     * @param command for what
     * @return what came of it
     */
    public OfferOutcome offer(MakeOffer command) {
        return ports.commands().carryOut(command, OfferOutcome.class, () -> {
            Optional<Cart> cart = carts.find(command.cart()).map(Versioned::aggregate);
            if (cart.isEmpty()) {
                return new OfferOutcome.Refused(new PlaceOutcome.NoSuchCart(command.cart()));
            }
            if (!cart.get().isOpen()) {
                return new OfferOutcome.Refused(new PlaceOutcome.CartCheckedOut(command.cart()));
            }
            return cart.get()
                    .basket()
                    .map(basket -> offer(command, basket))
                    .orElseGet(() -> new OfferOutcome.Refused(new PlaceOutcome.EmptyCart(command.cart())));
        });
    }

    private OfferOutcome offer(MakeOffer command, Basket basket) {
        Look look = look(command.delivery(), basket);
        if (look instanceof Look.Bad bad) {
            return new OfferOutcome.Refused(bad.reason());
        }
        Wanted wanted = ((Look.Fine) look).wanted();
        SourcingPlan plan = router.plan(basket, command.delivery(), wanted.destination(), Optional.empty());
        if (!plan.isComplete()) {
            return new OfferOutcome.Refused(
                    new PlaceOutcome.OutOfStock(Demand.unfilled(basket, plan.allocations()), plan.considered()));
        }
        Instant now = ports.clock().instant();
        Offer offer = new Offer(
                OfferId.of(command.id()),
                command.cart(),
                basket,
                command.delivery(),
                wanted.costs().lines(),
                readyBy(parts(basket, plan.allocations(), command.delivery(), now)),
                now.plus(ports.cartOptions().offerFor()));
        offers.save(offer, Version.NONE);
        return new OfferOutcome.Made(offer);
    }

    /**
     * Tells what deliveries a customer may choose from.
     *
     * @param id of which cart
     * @param address where to
     * @return the options, or why there are none
     */
    public DeliveryOptions options(CartId id, Address address) {
        Optional<Cart> cart = carts.find(id).map(Versioned::aggregate);
        Optional<Basket> basket = cart.flatMap(Cart::basket);
        if (basket.isEmpty()) {
            return none(cart.isEmpty() ? new PlaceOutcome.NoSuchCart(id) : new PlaceOutcome.EmptyCart(id));
        }
        Delivery home = new Delivery.ShipTo(address, Money.zero(basket.get().currency()));
        Look look = look(home, basket.get());
        if (look instanceof Look.Bad bad) {
            return none(bad.reason());
        }
        GeoPoint destination = ((Look.Fine) look).wanted().destination();
        SourcingPlan plan = router.plan(basket.get(), home, destination, Optional.empty());
        return plan.isComplete()
                ? new DeliveryOptions(
                        choosing.options(
                                basket.get(),
                                address,
                                plan.allocations(),
                                ports.clock().instant()),
                        Optional.empty())
                : none(new PlaceOutcome.OutOfStock(
                        Demand.unfilled(basket.get(), plan.allocations()), plan.considered()));
    }

    private static DeliveryOptions none(PlaceOutcome refusal) {
        return new DeliveryOptions(List.of(), Optional.of(refusal));
    }

    private List<FulfillmentOrder> parts(Basket basket, List<Allocation> units, Delivery delivery, Instant now) {
        return Demand.parts(
                basket, units, Promising.of(delivery, ports.locations().get(), now));
    }

    /** The last part counts; if a part promises nothing, neither does the whole. */
    private static Optional<Instant> readyBy(List<FulfillmentOrder> parts) {
        return parts.stream().allMatch(part -> part.promise().isPresent())
                ? parts.stream().map(part -> part.promise().orElseThrow().at()).max(Comparator.naturalOrder())
                : Optional.empty();
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

    private PlaceOutcome order(PlaceOrder command, Wanted wanted) {
        Holding.Answer answer = holding.hold(command, wanted.basket(), wanted.destination(), wanted.neededBy());
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
                parts(basket, sourced.units(), command.delivery(), now),
                Tenders.first(terms, command.id()),
                List.of(),
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

    /** What is supplied is priced anew where it is not all that is wanted. */
    private OrderTerms terms(PlaceOrder command, Wanted wanted, Basket basket, Holding.Sourced sourced, Instant now) {
        List<OrderLine> lines =
                basket.equals(wanted.basket()) ? wanted.costs().lines() : costing.part(basket, command.delivery(), now);
        return new OrderTerms(
                numbering.next(basket.channel(), OrderId.of(command.id())),
                basket.channel(),
                basket.customer(),
                command.delivery(),
                command.tenders(),
                lines,
                Demand.unfilled(wanted.basket(), sourced.units()),
                Fees.of(ports.channels().get(basket.channel()).fees(), lines, ports.catalog()));
    }

    private static void requireUnchanged(Cart cart, Basket wanted) {
        if (!cart.isOpen() || !cart.basket().equals(Optional.of(wanted))) {
            throw new ConcurrencyConflict(
                    "cart " + cart.id() + " was changed or checked out while it was being ordered");
        }
    }
}
