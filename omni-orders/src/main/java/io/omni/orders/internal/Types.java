package io.omni.orders.internal;

import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
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

    /** Carts. */
    public static final AggregateType<CartId, Cart> CART =
            AggregateType.of("cart", Cart.class, Cart::id, CartId::toString);

    /** Orders. */
    public static final AggregateType<OrderId, Order> ORDER = AggregateType.of(
                    "order", Order.class, Order::id, OrderId::toString)
            .withIndex(BY_CUSTOMER, Types::customer)
            .withIndex(BY_WORK, Types::locationsWithWork)
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

    private Types() {}

    private static Set<String> trackingNumbers(FulfillmentTask task) {
        return task.state().consignments().stream()
                .map(each -> each.tracking().value())
                .collect(Collectors.toUnmodifiableSet());
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
