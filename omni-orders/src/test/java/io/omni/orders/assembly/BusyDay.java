package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.units;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.relay.Retry;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A day on which all facades are used and everything goes wrong that can, with a customer whose every word is known. */
final class BusyDay {

    private static final Duration SECOND = Duration.ofSeconds(1);

    static final String ID = "cust-4711-featherstone";
    static final String NAME = "Wilhelmina Featherstone";
    static final String EMAIL = "wilhelmina@featherstone.example";
    static final String STREET = "12 Larkspur Crescent";
    static final String CITY = "Ilkleyville";
    static final String POSTAL_CODE = "LS29 8ZZ";
    static final String LATITUDE = "53.92417";
    static final String TOKEN = "tok-visa-4242-featherstone";
    static final String REFERENCE = "ref-9f31-of-featherstone";

    private static final CustomerId WILHELMINA = new CustomerId(ID);
    private static final PaymentMethod CARD = new PaymentMethod(TOKEN);
    private static final Address HOME = new Address(
            List.of(STREET),
            CITY,
            "",
            POSTAL_CODE,
            "GB",
            Optional.of(new GeoPoint(Double.parseDouble(LATITUDE), -1.8229)));

    /** What is never to be read in a log, besides the pick-up codes. */
    static final List<String> PERSONAL = List.of(
            ID,
            NAME,
            "Wilhelmina",
            "eatherstone",
            EMAIL,
            STREET,
            "Larkspur",
            CITY,
            POSTAL_CODE,
            LATITUDE,
            TOKEN,
            REFERENCE);

    final FussyPayments payments = new FussyPayments(REFERENCE, NAME + " (" + EMAIL + ")");
    final List<Object> seen = new ArrayList<>();
    final List<Throwable> thrown = new ArrayList<>();
    final Retailer shop;

    BusyDay(UnaryOperator<OmniBuilder> choices) {
        this.shop = new Retailer(builder -> choices.apply(builder.payments(payments)));
    }

    List<String> personal() {
        List<String> personal = new ArrayList<>(PERSONAL);
        orders().stream()
                .flatMap(order -> order.pickupCode().stream())
                .map(PickupCode::value)
                .forEach(personal::add);
        return personal;
    }

    List<Order> orders() {
        return shop.omni.orders().of(WILHELMINA, null, 100);
    }

    void run() {
        follow();
        seen.add(shop.omni.customers().put(new Customer(WILHELMINA, NAME, Optional.of(EMAIL), Optional.of(HOME))));
        stock();
        shippedAndReturned();
        pickedUp();
        refusedByTheProvider();
        leftByADeadProcess();
        refusals();
        misuse();
        races();
        deliver();
        lateInTheDay();
        seen.addAll(orders());
        seen.addAll(shop.storage.events());
    }

    /** One consumer takes all that happens to orders but gives up on payments that were declined; another one never runs. */
    private void follow() {
        Subscription search = Subscription.named("search").withRetry(new Retry(2, SECOND, SECOND));
        shop.omni
                .events()
                .on(OrderEvent.Placed.class, search, received -> seen.add(received.event()))
                .on(OrderEvent.PaymentDeclined.class, search, received -> {
                    throw new IllegalStateException("cannot index " + NAME);
                });
        shop.storage.outboxQueue().subscribe(new SubscriptionId("ledger-export"));
    }

    private void deliver() {
        for (int i = 0; i < 4; i++) {
            see(() -> shop.omni.relay(100));
            shop.clock.advance(Duration.ofMinutes(1));
        }
        shop.omni.events().unsubscribe(new SubscriptionId("ledger-export"));
    }

    private void stock() {
        List.of(LEEDS, YORK, DAVENTRY).forEach(place -> shop.receive(COAT, place, 20));
        shop.receive(SCARF, LEEDS, 10);
        see(() -> shop.omni.inventory().dispatch(new DispatchTransfer(shop.id(), line(COAT, DAVENTRY, 2), LEEDS)));
        see(() -> shop.omni.inventory().receive(new ReceiveTransfer(shop.id(), line(COAT, LEEDS, 2))));
        see(() -> shop.omni.inventory().dispatch(new DispatchTransfer(shop.id(), line(COAT, YORK, 999), LEEDS)));
        see(() -> shop.omni.inventory().takeBack(new TakeBackStock(shop.id(), line(COAT, YORK, 1))));
        ReservationId first = reserve(SCARF, 6);
        see(() -> shop.omni.inventory().extend(new ExtendReservation(shop.id(), first, Duration.ofHours(1))));
        see(() -> shop.omni.inventory().confirm(new ConfirmReservation(shop.id(), first)));
        see(() -> shop.omni.inventory().ship(new ShipUnits(shop.id(), first, line(SCARF, LEEDS, 1))));
        see(() -> shop.omni.inventory().release(new ReleaseUnits(shop.id(), first, line(SCARF, LEEDS, 1))));
        see(() -> shop.omni
                .inventory()
                .adjust(new AdjustStock(shop.id(), new StockKey(SCARF, LEEDS), -7, AdjustmentReason.LOST)));
        see(() -> shop.omni.inventory().release(new ReleaseReservation(shop.id(), first)));
        reserve(COAT, 999);
    }

    private void shippedAndReturned() {
        Order order = placed(cart(2), new Delivery.ShipTo(HOME, Money.of("GBP", "4.95")));
        see(() -> shop.omni.orders().ship(shop.ship(order, 1)));
        see(() -> shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))));
        see(() -> shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 99))));
        payments.declining.add(Kind.REFUND);
        see(() -> shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))));
        payments.declining.clear();
        seen.add(shop.omni.loyalty().orElseThrow().balance(WILHELMINA));
    }

    private void pickedUp() {
        Order order = placed(cart(1), new Delivery.PickUpAt(LEEDS));
        see(() -> shop.omni.orders().ship(shop.ship(order, 1)));
        see(() -> shop.omni.orders().makeReady(shop.makeReady(order)));
        see(() -> shop.omni
                .orders()
                .handOver(new HandOver(shop.id(), order.id(), new FulfillmentId(1), new PickupCode("AAAAAAAA"))));
        payments.declining.add(Kind.CAPTURE);
        see(() -> shop.omni.orders().handOver(shop.handOver(order)));
        payments.declining.clear();
    }

    private void refusedByTheProvider() {
        payments.declining.add(Kind.AUTHORIZATION);
        place(cart(1), new Delivery.ShipTo(HOME, Money.of("GBP", "0.00")));
        payments.declining.clear();
    }

    private void leftByADeadProcess() {
        payments.failing.add(Kind.AUTHORIZATION);
        place(cart(1), new Delivery.ShipTo(HOME, Money.of("GBP", "0.00")));
        shop.clock.advance(Duration.ofMinutes(2));
        see(() -> shop.omni.tidyUp(10));
        payments.failing.clear();
        shop.clock.advance(Duration.ofMinutes(2));
        see(() -> shop.omni.tidyUp(10));
    }

    private void refusals() {
        place(cart(999), new Delivery.ShipTo(HOME, Money.of("GBP", "0.00")));
        Address unlocated = new Address(List.of(STREET), CITY, "", POSTAL_CODE, "GB", Optional.empty());
        place(cart(1), new Delivery.ShipTo(unlocated, Money.of("GBP", "0.00")));
        place(cart(1), new Delivery.ShipTo(HOME, Money.of("JPY", "100")));
        CartId cart = shop.omni.carts().open(open(WEB)).cart();
        place(shop.omni.carts().get(cart), new Delivery.PickUpAt(LEEDS));
        see(() -> shop.omni.carts().add(new AddToCart(shop.id(), cart, List.of(CartItem.of(COAT, 1)))));
        see(() -> shop.omni.carts().change(new ChangeQuantity(shop.id(), cart, new LineId(1), Quantity.of(2))));
        see(() -> shop.omni.carts().change(new ChangeQuantity(shop.id(), cart, new LineId(9), Quantity.of(2))));
    }

    private void misuse() {
        see(() -> shop.omni.carts().open(open(new ChannelId("nowhere"))));
        see(() -> shop.omni.customers().get(new CustomerId(ID + "-2")));
        see(() -> new CustomerId(EMAIL + " "));
        see(() -> new Customer(WILHELMINA, NAME, Optional.of(NAME), Optional.empty()));
        see(() -> new Address(List.of(STREET), CITY, "", POSTAL_CODE, "Blighty", Optional.empty()));
        OpenCart command = open(WEB);
        see(() -> shop.omni.carts().open(command));
        see(() -> shop.omni.carts().open(new OpenCart(command.id(), WEB, Optional.empty())));
        RewardPurchase reward =
                new RewardPurchase(shop.id(), WILHELMINA, new PurchaseId("p-1"), Money.of("GBP", "10.00"));
        see(() -> shop.omni.loyalty().orElseThrow().reward(reward));
        see(() -> shop.omni
                .loyalty()
                .orElseThrow()
                .reward(new RewardPurchase(
                        shop.id(), new CustomerId(ID + "-2"), new PurchaseId("p-1"), Money.of("GBP", "10.00"))));
        see(() -> shop.omni
                .loyalty()
                .orElseThrow()
                .reward(new RewardPurchase(reward.id(), WILHELMINA, new PurchaseId("p-1"), Money.of("GBP", "11.00"))));
        see(() -> shop.omni
                .loyalty()
                .orElseThrow()
                .reward(new RewardPurchase(shop.id(), WILHELMINA, new PurchaseId("p-1"), Money.of("JPY", "11"))));
        PlaceOrder place = command(cart(1), new Delivery.PickUpAt(LEEDS));
        see(() -> shop.omni.orders().place(place));
        see(() -> shop.omni.orders().place(Retailer.with(place, new PaymentMethod("other"))));
    }

    private void races() {
        AtomicBoolean lost = new AtomicBoolean();
        see(() -> shop.omni.unitOfWork().execute(() -> {
            if (!lost.getAndSet(true)) {
                throw new ConcurrencyConflict("another was faster");
            }
            return lost;
        }));
        see(() -> shop.omni.unitOfWork().execute(() -> {
            throw new ConcurrencyConflict("another was always faster");
        }));
    }

    /** Whatever is old by now is swept up and forgotten. */
    private void lateInTheDay() {
        reserve(COAT, 1);
        shop.clock.advance(Duration.ofDays(400));
        see(() -> shop.omni.tidyUp(10));
    }

    private ReservationId reserve(Sku sku, long units) {
        ReserveStock command = new ReserveStock(shop.id(), line(sku, LEEDS, units), Duration.ofMinutes(10));
        see(() -> shop.omni.inventory().reserve(command));
        return ReservationId.of(command.id());
    }

    private static List<StockLine> line(Sku sku, LocationId location, long units) {
        return List.of(StockLine.of(sku, location, units));
    }

    private OpenCart open(ChannelId channel) {
        return new OpenCart(shop.id(), channel, Optional.of(WILHELMINA));
    }

    private Cart cart(long coats) {
        CartId cart = shop.omni.carts().open(open(WEB)).cart();
        see(() -> shop.omni.carts().add(new AddToCart(shop.id(), cart, List.of(CartItem.of(COAT, coats)))));
        Cart filled = shop.omni.carts().get(cart);
        seen.add(filled);
        return filled;
    }

    private PlaceOrder command(Cart cart, Delivery delivery) {
        PlaceOrder command = new PlaceOrder(shop.id(), cart.id(), delivery, CARD, ShortStock.REFUSE);
        seen.add(command);
        return command;
    }

    private OrderId place(Cart cart, Delivery delivery) {
        PlaceOrder command = command(cart, delivery);
        see(() -> shop.omni.orders().place(command));
        return OrderId.of(command.id());
    }

    private Order placed(Cart cart, Delivery delivery) {
        return shop.order(place(cart, delivery));
    }

    /** Keeps what came of it, an exception too. */
    private void see(Supplier<?> what) {
        try {
            seen.add(what.get());
        } catch (RuntimeException e) {
            thrown.add(e);
        }
    }
}
