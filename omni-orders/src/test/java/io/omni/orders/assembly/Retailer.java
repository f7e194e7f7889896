package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.customer.CustomerId;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.lot.TrackedSkus;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.PointsProgram;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A retailer with two stores and a warehouse in real towns, all in memory. Customers live in Harrogate: Leeds is nearest, then York. */
final class Retailer {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final PointsProgram PROGRAM =
            new PointsProgram(new EarningRule(Money.of("GBP", "1.00"), 1), Duration.ZERO, Duration.ofDays(365));

    static final ChannelId WEB = new ChannelId("web");
    static final ChannelId JAPAN = new ChannelId("web-jp");
    static final ChannelId BAHRAIN = new ChannelId("web-bh");

    static final LocationId LEEDS = new LocationId("leeds");
    static final LocationId YORK = new LocationId("york");
    static final LocationId DAVENTRY = new LocationId("daventry");
    static final List<LocationId> EVERYWHERE = List.of(LEEDS, YORK, DAVENTRY);

    static final Sku COAT = new Sku("coat");
    static final Sku SCARF = new Sku("scarf");
    static final Sku BAG = new Sku("bag");

    /** Which has lots, and is sold in no channel. */
    static final Sku SYRUP = new Sku("syrup");

    /** Which has serial numbers, and is sold in no channel. */
    static final Sku SCANNER = new Sku("scanner");

    private static final TrackedSkus TRACKED = sku ->
            java.util.Map.of(SYRUP, Tracking.LOT, SCANNER, Tracking.SERIAL).getOrDefault(sku, Tracking.NONE);

    static final CustomerId ANN = new CustomerId("ann");
    static final PaymentMethod CARD = new PaymentMethod("tok-ann");
    static final PaymentMethod BAD_CARD = new PaymentMethod("declined-ann");
    static final Address HARROGATE = new Address(
            List.of("1 Parliament Street"),
            "Harrogate",
            "",
            "HG1 2QU",
            "GB",
            Optional.of(new GeoPoint(53.9921, -1.5418)));

    static final Address RIPON = new Address(
            List.of("2 Market Place"), "Ripon", "", "HG4 1BP", "GB", Optional.of(new GeoPoint(54.138, -1.524)));

    final VirtualClock clock = new VirtualClock(START);
    final InMemoryStorage storage = new InMemoryStorage();
    final InMemoryPayments payments = new InMemoryPayments();
    final Omni omni;
    private final AtomicInteger commands = new AtomicInteger();

    Retailer() {
        this(UnaryOperator.identity());
    }

    Retailer(UnaryOperator<OmniBuilder> choices) {
        omni = choices.apply(builder()).build();
        channel(WEB, "GBP");
        channel(JAPAN, "JPY");
        channel(BAHRAIN, "BHD");
        location(LEEDS, LocationType.STORE, 53.7997, -1.5492);
        location(YORK, LocationType.STORE, 53.9600, -1.0873);
        location(DAVENTRY, LocationType.WAREHOUSE, 52.2577, -1.1647);
        product(COAT, "150.00", "15000", "75.000");
        product(SCARF, "60.00", "6000", "30.000");
        product(BAG, "0.00", "0", "0.000");
    }

    /** Puts another Omni together over the same storage and the same provider, as another process would. */
    OmniBuilder builder() {
        return Omni.builder()
                .storage(storage)
                .payments(payments)
                .clock(clock)
                .random(new Random(7))
                .trackedSkus(TRACKED)
                .orderNumbers((channel, order) -> new OrderNumber(channel + "-" + order))
                .loyalty(PROGRAM);
    }

    private void channel(ChannelId id, String currency) {
        omni.channels()
                .put(new Channel(id, "Web shop " + id, ChannelType.WEB, Currency.getInstance(currency), Locale.UK));
    }

    private void location(LocationId id, LocationType type, double latitude, double longitude) {
        omni.locations().put(new Location(id, "In " + id, type, new GeoPoint(latitude, longitude)));
    }

    private void product(Sku sku, String pounds, String yen, String dinars) {
        Variant variant = new Variant(
                sku,
                Optional.empty(),
                java.util.Map.of(),
                List.of(Money.of("GBP", pounds), Money.of("JPY", yen), Money.of("BHD", dinars)));
        omni.catalog().put(new Product(new ProductId(sku.value()), "A " + sku, List.of(variant)));
    }

    CommandId id() {
        return CommandId.named(clock.instant(), "command-" + commands.incrementAndGet());
    }

    static Money pounds(String amount) {
        return Money.of("GBP", amount);
    }

    void receive(Sku sku, LocationId location, long units) {
        if (units > 0) {
            omni.inventory().receive(new ReceiveStock(id(), List.of(StockLine.of(sku, location, units))));
        }
    }

    StockLevel level(Sku sku, LocationId location) {
        return omni.inventory().levels(List.of(new StockKey(sku, location))).get(0);
    }

    long onHand(Sku sku) {
        return omni.inventory().levels(sku).stream()
                .mapToLong(StockLevel::onHand)
                .sum();
    }

    long held(Sku sku) {
        return omni.inventory().levels(sku).stream().mapToLong(StockLevel::held).sum();
    }

    long points() {
        return omni.loyalty().orElseThrow().balance(ANN).available();
    }

    Cart cart(CartItem... items) {
        return cart(WEB, List.of(items));
    }

    Cart cart(ChannelId channel, List<CartItem> items) {
        CartId cart =
                omni.carts().open(new OpenCart(id(), channel, Optional.of(ANN))).cart();
        return changed(omni.carts().add(new AddToCart(id(), cart, items)));
    }

    Cart emptyCart() {
        return opened(new OpenCart(id(), WEB, Optional.of(ANN)));
    }

    Cart opened(OpenCart command) {
        return omni.carts().get(omni.carts().open(command).cart());
    }

    Cart changed(CartOutcome outcome) {
        assertThat(outcome).isInstanceOf(CartOutcome.Changed.class);
        return omni.carts().get(((CartOutcome.Changed) outcome).cart());
    }

    PlaceOrder shipped(Cart cart) {
        return shipped(cart, Money.zero(cart.currency()));
    }

    PlaceOrder shipped(Cart cart, Money charge) {
        return new PlaceOrder(id(), cart.id(), new Delivery.ShipTo(HARROGATE, charge), CARD, ShortStock.REFUSE);
    }

    PlaceOrder pickedUp(Cart cart, LocationId location) {
        return new PlaceOrder(id(), cart.id(), new Delivery.PickUpAt(location), CARD, ShortStock.REFUSE);
    }

    static PlaceOrder with(PlaceOrder command, PaymentMethod payment) {
        return command.paidBy(Tender.card(payment));
    }

    static PlaceOrder with(PlaceOrder command, ShortStock shortStock) {
        return new PlaceOrder(
                command.id(), command.cart(), command.delivery(), command.tenders(), shortStock, command.shown());
    }

    Order placed(PlaceOrder command) {
        return placed(omni.orders().place(command));
    }

    Order placed(PlaceOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
        return order(((PlaceOutcome.Placed) outcome).order());
    }

    static PlaceOutcome.Placed placedOutcome(Order order) {
        return new PlaceOutcome.Placed(
                order.id(), order.terms().total(), order.terms().unfilled());
    }

    Order canceled(PlaceOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlaceOutcome.Canceled.class);
        return order(((PlaceOutcome.Canceled) outcome).order());
    }

    ShipFulfillment ship(Order order, int part) {
        return new ShipFulfillment(id(), order.id(), new FulfillmentId(part));
    }

    MakeReady makeReady(Order order) {
        return new MakeReady(id(), order.id(), new FulfillmentId(1));
    }

    HandOver handOver(Order order) {
        return new HandOver(
                id(), order.id(), new FulfillmentId(1), order.pickupCode().orElseThrow());
    }

    ReturnGoods takeBack(Order order, LocationId location, ReturnItem... items) {
        return new ReturnGoods(id(), order.id(), location, List.of(items));
    }

    static ReturnItem units(int line, long units) {
        return new ReturnItem(new LineId(line), Quantity.of(units));
    }

    Order done(FulfillmentOutcome outcome) {
        assertThat(outcome).isInstanceOf(FulfillmentOutcome.Done.class);
        return order(((FulfillmentOutcome.Done) outcome).order());
    }

    Order order(OrderId id) {
        return omni.orders().find(id).orElseThrow();
    }

    /** What the provider has on its books for an order that was authorized once. */
    InMemoryPayments.Balance balance(OrderId id) {
        List<InMemoryPayments.Balance> balances = payments.balances().stream()
                .filter(balance -> balance.order().equals(id))
                .toList();
        assertThat(balances).hasSize(1);
        return balances.get(0);
    }

    Optional<ReservationState> reservation(Order order) {
        return omni.inventory().reservation(ReservationId.of(order.hold())).map(reservation -> reservation.state());
    }

    /** What an outsider sees who follows the orders by their events, without what is told to those who keep a copy. */
    List<OrderEvent> events(OrderId id) {
        return allEvents(id).stream()
                .filter(event -> !(event instanceof OrderEvent.Begun || event instanceof OrderEvent.Recorded))
                .toList();
    }

    List<OrderEvent> allEvents(OrderId id) {
        return storage.events().stream()
                .map(recorded -> recorded.event())
                .filter(OrderEvent.class::isInstance)
                .map(OrderEvent.class::cast)
                .filter(event -> event.order().equals(id))
                .toList();
    }

    void assertSound() {
        assertThat(omni.ledger().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(storage.events().stream().map(recorded -> recorded.id()).toList())
                .doesNotHaveDuplicates();
        assertCopiesAreTrue();
    }

    /** Whoever made orders again from their events alone would have those that are stored. */
    private void assertCopiesAreTrue() {
        List<OrderEvent> told = storage.events().stream()
                .map(recorded -> recorded.event())
                .filter(OrderEvent.class::isInstance)
                .map(OrderEvent.class::cast)
                .toList();
        told.stream()
                .filter(OrderEvent.Begun.class::isInstance)
                .flatMap(begun -> omni.orders().find(begun.order()).stream())
                .forEach(order -> assertThat(Order.rebuilt(told, order.id())).contains(order));
    }

    static CartItem item(Sku sku, long units, Money... price) {
        CartItem item = CartItem.of(sku, units);
        return Arrays.stream(price).findFirst().map(item::at).orElse(item);
    }
}
