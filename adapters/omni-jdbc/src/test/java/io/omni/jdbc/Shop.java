package io.omni.jdbc;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.PointsProgram;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A retailer with one store, whose whole Omni is kept in a database. */
final class Shop {

    static final Sku COAT = new Sku("coat-m");
    static final LocationId LEEDS = new LocationId("leeds");
    static final CustomerId ANN = new CustomerId("ann");
    static final ChannelId SHOP = new ChannelId("web");
    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    static final OmniJson JSON = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());

    private final VirtualClock clock;
    private final InMemoryPayments payments;
    final Omni omni;

    Shop(ConnectionSource connections) {
        this(new JdbcStorage(connections, JSON, JdbcFixture.SOURCE));
    }

    Shop(Storage storage) {
        this(storage, new VirtualClock(OPENED), new InMemoryPayments());
    }

    private Shop(Storage storage, VirtualClock clock, InMemoryPayments payments) {
        this.clock = clock;
        this.payments = payments;
        this.omni = Omni.builder()
                .storage(storage)
                .payments(payments)
                .clock(clock)
                .loyalty(new PointsProgram(
                        new EarningRule(Money.of("GBP", "1.00"), 1), Duration.ZERO, Duration.ofDays(365)))
                .build();
    }

    /** Another process over the same database and the same provider. */
    Shop another(ConnectionSource connections) {
        return new Shop(new JdbcStorage(connections, JSON, JdbcFixture.SOURCE), clock, payments);
    }

    void open() {
        omni.locations().put(new Location(LEEDS, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
        omni.channels().put(new Channel(SHOP, "Web shop", WEB, Currency.getInstance("GBP"), Locale.UK));
        Variant coat = Variant.of(COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
    }

    CommandId id() {
        return CommandId.next(clock);
    }

    void receive(long units) {
        omni.inventory().receive(new ReceiveStock(id(), List.of(StockLine.of(COAT, LEEDS, units))));
    }

    StockLevel level() {
        return omni.inventory().levels(COAT).get(0);
    }

    long points() {
        return omni.loyalty().orElseThrow().balance(ANN).available();
    }

    Order placed(long units) {
        CartId cart =
                omni.carts().open(new OpenCart(id(), SHOP, Optional.of(ANN))).cart();
        omni.carts().add(new AddToCart(id(), cart, List.of(CartItem.of(COAT, units))));
        PlaceOutcome outcome = omni.orders()
                .place(new PlaceOrder(
                        id(), cart, new Delivery.PickUpAt(LEEDS), new PaymentMethod("card"), ShortStock.REFUSE));
        assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
        return order(((PlaceOutcome.Placed) outcome).order());
    }

    void handOver(Order order) {
        omni.orders().makeReady(new MakeReady(id(), order.id(), new FulfillmentId(1)));
        omni.orders()
                .handOver(new HandOver(
                        id(),
                        order.id(),
                        new FulfillmentId(1),
                        order.pickupCode().orElseThrow()));
    }

    Money refundFor(Order order, long units) {
        ReturnItem item = new ReturnItem(new LineId(1), Quantity.of(units));
        ReturnOutcome outcome = omni.orders().takeBack(new ReturnGoods(id(), order.id(), LEEDS, List.of(item)));
        assertThat(outcome).isInstanceOf(ReturnOutcome.Returned.class);
        return ((ReturnOutcome.Returned) outcome).back().refund();
    }

    Order order(OrderId id) {
        return omni.orders().get(id);
    }

    void assertSound() {
        assertThat(omni.ledger().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }
}
