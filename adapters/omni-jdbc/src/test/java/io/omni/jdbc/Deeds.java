package io.omni.jdbc;

import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.Storage;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is done in a shop, one deed after another. A deed follows from its name, so that whoever knows the name can do it again, or see that
 * it was done.
 */
final class Deeds {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Shop shop;
    private final Set<OrderId> heardOf = new HashSet<>();

    Deeds(Storage storage) {
        this.shop = new Shop(storage);
        shop.omni
                .events()
                .on(
                        OrderEvent.Placed.class,
                        Subscription.named("till"),
                        placed -> heardOf.add(placed.event().order()));
    }

    /** Puts in what a shop needs before it sells. */
    void open() {
        shop.open();
        shop.receive(1_000_000);
    }

    /** The name of a deed. */
    static String name(int life, int number) {
        return life + "-" + number;
    }

    /** Orders, which take longest, come last of each round. */
    private enum Kind {
        RESERVE,
        REMEMBER,
        CONFIRM,
        ORDER;

        private static final List<Kind> ROUND = List.of(RESERVE, REMEMBER, CONFIRM, REMEMBER, RESERVE, ORDER);

        static Kind of(String name) {
            return ROUND.get(Integer.parseInt(name.substring(name.indexOf('-') + 1)) % ROUND.size());
        }
    }

    /** How many deeds have been of every kind. */
    static int round() {
        return Kind.ROUND.size();
    }

    static boolean isOrder(String name) {
        return Kind.of(name) == Kind.ORDER;
    }

    /** Does it, and tells what came of it. */
    String carryOut(String name) {
        return switch (Kind.of(name)) {
            case RESERVE -> reserve(name).toString();
            case CONFIRM -> confirm(name);
            case ORDER -> order(name);
            case REMEMBER -> remember(name);
        };
    }

    /** Whether it was done, as far as can be seen without doing anything. */
    boolean isKept(String name, String answer) {
        return switch (Kind.of(name)) {
            case RESERVE -> reservation(answer).isPresent();
            case CONFIRM ->
                reservation(answer)
                        .filter(found -> found.state() == ReservationState.CONFIRMED)
                        .isPresent();
            case ORDER -> shop.omni.orders().find(orderId(answer)).isPresent();
            case REMEMBER -> shop.omni.customers().find(new CustomerId(answer)).equals(Optional.of(customer(name)));
        };
    }

    /** Has the events delivered that wait, and tells whether one told of each of these orders. */
    boolean wereToldOf(Collection<String> orders) {
        while (shop.omni.relay(500).delivered() > 0) {}
        return orders.stream().map(Deeds::orderId).allMatch(heardOf::contains);
    }

    void assertSound() {
        shop.assertSound();
    }

    private static OrderId orderId(String id) {
        return new OrderId(UUID.fromString(id));
    }

    private static CommandId id(String name, String step) {
        return CommandId.named(Shop.OPENED, name + " " + step);
    }

    private ReservationId reserve(String name) {
        ReserveOutcome outcome = shop.omni
                .inventory()
                .reserve(new ReserveStock(id(name, "reserve"), List.of(StockLine.of(Shop.COAT, Shop.LEEDS, 1)), HOUR));
        return ((ReserveOutcome.Reserved) outcome).id();
    }

    private String confirm(String name) {
        ReservationId reservation = reserve(name);
        shop.omni.inventory().confirm(new ConfirmReservation(id(name, "confirm"), reservation));
        return reservation.toString();
    }

    private Optional<Reservation> reservation(String id) {
        return shop.omni.inventory().reservation(new ReservationId(UUID.fromString(id)));
    }

    private String order(String name) {
        CartId cart = shop.omni
                .carts()
                .open(new OpenCart(id(name, "open"), Shop.SHOP, Optional.of(Shop.ANN)))
                .cart();
        shop.omni.carts().add(new AddToCart(id(name, "add"), cart, List.of(CartItem.of(Shop.COAT, 1))));
        PlaceOutcome outcome = shop.omni
                .orders()
                .place(new PlaceOrder(
                        id(name, "place"),
                        cart,
                        new Delivery.PickUpAt(Shop.LEEDS),
                        new PaymentMethod("card"),
                        ShortStock.REFUSE));
        return ((PlaceOutcome.Placed) outcome).order().toString();
    }

    private String remember(String name) {
        Customer customer = customer(name);
        shop.omni.customers().put(customer);
        return customer.id().value();
    }

    private static Customer customer(String name) {
        return new Customer(new CustomerId("customer-" + name), "Ann of " + name, Optional.empty(), Optional.empty());
    }
}
