package io.omni.orders.internal;

import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.CustomerCart;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.SlotBookings;
import io.omni.orders.placement.NumbersDrawn;
import io.omni.orders.placement.Offer;
import io.omni.orders.placement.OfferId;
import java.util.Set;
import java.util.stream.Collectors;

/** What stores need to know of carts and orders. */
public final class Types {

    static final String BY_CUSTOMER = "customer";
    static final String BY_WORK = "work";
    static final String BY_DUE = "due";
    static final String DUE = "yes";
    static final String BY_OVER = "over";
    static final String OVER = "yes";

    static final String BY_QUEUE = "queue";
    static final String BY_ORDER = "order";
    static final String BY_WATCH = "watch";
    static final String WATCHED = "yes";
    static final String BY_TRACKING = "tracking";
    static final String BY_WAITING = "waiting";
    static final String WAITING = "yes";
    static final String BY_OPEN = "open";
    static final String OPEN = "yes";
    static final String BY_NUMBER = "number";
    static final String BY_AGE = "age";
    static final String ALL = "all";
    static final String BY_CODE = "code";
    static final String ACTIVE = "active";
    static final String ABANDONED = "abandoned";

    /** Carts. */
    public static final AggregateType<CartId, Cart> CART = AggregateType.of(
                    "cart", Cart.class, Cart::id, CartId::toString)
            .withIndex(
                    BY_CODE,
                    cart -> cart.code()
                            .map(issued -> Set.of(issued.code().handle()))
                            .orElse(Set.of()))
            .withIndex(BY_AGE, Types::age);

    /** Which cart is a customer's own. */
    public static final AggregateType<CustomerId, CustomerCart> CUSTOMER_CART =
            AggregateType.of("customer-cart", CustomerCart.class, CustomerCart::customer, CustomerId::value);

    /** Orders. */
    public static final AggregateType<OrderId, Order> ORDER = AggregateType.of(
                    "order", Order.class, Order::id, OrderId::toString)
            .withIndex(BY_CUSTOMER, Types::customer)
            .withIndex(BY_WORK, Types::locationsWithWork)
            .withIndex(BY_NUMBER, order -> Set.of(order.terms().number().value()))
            .withIndex(BY_DUE, Types::due)
            .withIndex(BY_OVER, Types::over);

    /** What locations have to do. */
    public static final AggregateType<TaskId, FulfillmentTask> TASK = AggregateType.of(
                    "fulfillment-task", FulfillmentTask.class, FulfillmentTask::id, TaskId::toString)
            .withIndex(
                    BY_QUEUE,
                    task -> task.state().isAtLocation() ? Set.of(task.location().value()) : Set.of())
            .withIndex(BY_ORDER, task -> Set.of(task.order().toString()))
            .withIndex(BY_WATCH, task -> TaskBook.isWatched(task) ? Set.of(WATCHED) : Set.of())
            .withIndex(BY_TRACKING, Types::trackingNumbers);

    /** What went wrong. */
    public static final AggregateType<IncidentId, Incident> INCIDENT = AggregateType.of(
                    "incident", Incident.class, Incident::id, IncidentId::toString)
            .withIndex(BY_ORDER, incident -> Set.of(incident.facts().order().toString()))
            .withIndex(BY_OPEN, incident -> incident.isOpen() ? Set.of(OPEN) : Set.of());

    /** What customers fetch. */
    public static final AggregateType<TaskId, Pickup> PICKUP = AggregateType.of(
                    "pickup", Pickup.class, Pickup::id, TaskId::toString)
            .withIndex(BY_ORDER, pickup -> Set.of(pickup.order().toString()))
            .withIndex(BY_WAITING, pickup -> pickup.state() instanceof PickupState.Ready ? Set.of(WAITING) : Set.of());

    /** Who comes when. */
    public static final AggregateType<SlotBookings.Key, SlotBookings> SLOT =
            AggregateType.of("pickup-slot", SlotBookings.class, SlotBookings::id, SlotBookings.Key::toString);

    /** Lockers. */
    public static final AggregateType<LocationId, LockerBank> LOCKERS =
            AggregateType.of("locker-bank", LockerBank.class, LockerBank::id, LocationId::value);

    /** Offers. */
    public static final AggregateType<OfferId, Offer> OFFER = AggregateType.of(
                    "offer", Offer.class, Offer::id, OfferId::toString)
            .withIndex(BY_AGE, offer -> Set.of(ALL));

    /** How far order numbers are given out. */
    public static final AggregateType<ChannelId, NumbersDrawn> NUMBERS =
            AggregateType.of("order-numbers", NumbersDrawn.class, NumbersDrawn::channel, ChannelId::value);

    private Types() {}

    private static Set<String> trackingNumbers(FulfillmentTask task) {
        return task.state().consignments().stream()
                .map(each -> each.tracking().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Carts that somebody still changes are few; those that were left wait for their end. */
    private static Set<String> age(Cart cart) {
        if (cart.state() instanceof CartState.Open) {
            return Set.of(ACTIVE);
        }
        return cart.state() instanceof CartState.CheckedOut ? Set.of() : Set.of(ABANDONED);
    }

    private static Set<String> customer(Order order) {
        return order.terms()
                .customer()
                .map(customer -> Set.of(customer.value()))
                .orElse(Set.of());
    }

    private static Set<String> locationsWithWork(Order order) {
        return order.state() instanceof OrderState.Placed
                ? order.fulfillments().stream()
                        .filter(part -> part.state().isReserved())
                        .map(FulfillmentOrder::location)
                        .map(location -> location.value())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> due(Order order) {
        boolean due =
                order.state() instanceof OrderState.Pending || !order.due().isEmpty();
        return due ? Set.of(DUE) : Set.of();
    }

    private static Set<String> over(Order order) {
        return order.overSince().isPresent() ? Set.of(OVER) : Set.of();
    }
}
