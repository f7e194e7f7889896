package io.omni.workbench.readme;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static io.omni.orders.placement.ShortStock.REFUSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.order.Delivery.PickUpAt;
import io.omni.orders.order.Order;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.returns.ReturnOutcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstOrderTest {

    @Test
    @Tag("R1")
    void what_is_bought_online_and_picked_up_in_one_store_comes_back_in_another() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        Omni omni;
        try {
            omni = firstOrder();
        } finally {
            System.setOut(before);
        }
        String region = Objects.requireNonNull(Regions.in(Checkout.EXAMPLES).get("first-order"));
        assertThat(printed.toString(UTF_8).lines()).isNotEmpty().containsExactlyElementsOf(Regions.printed(region));
        assertThat(region.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(22);
        assertThat(omni.inventory().levels(new Sku("coat-m")))
                .extracting(StockLevel::available)
                .containsExactly(1L, 1L);
    }

    private static Omni firstOrder() {
        // begin first-order
        Omni omni = Omni.inMemory();
        Supplier<CommandId> id = () -> CommandId.next(InstantSource.system());
        LocationId leeds = new LocationId("leeds");
        LocationId york = new LocationId("york");
        omni.locations().put(new Location(leeds, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
        omni.locations().put(new Location(york, "York", STORE, new GeoPoint(53.96, -1.08)));
        omni.channels().put(new Channel(new ChannelId("web"), "Web shop", WEB, Currency.getInstance("GBP"), UK));
        Variant coat = Variant.of(new Sku("coat-m"), Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        omni.inventory().receive(new ReceiveStock(id.get(), List.of(StockLine.of(coat.sku(), leeds, 3))));

        CartId cart = omni.carts()
                .open(new OpenCart(id.get(), new ChannelId("web"), Optional.empty()))
                .cart();
        omni.carts().add(new AddToCart(id.get(), cart, List.of(CartItem.of(coat.sku(), 2))));
        PlaceOrder wanted = new PlaceOrder(id.get(), cart, new PickUpAt(leeds), new PaymentMethod("card"), REFUSE);
        Order order = omni.orders().get(((PlaceOutcome.Placed) omni.orders().place(wanted)).order());
        PickupCode code = order.pickupCode().orElseThrow();
        omni.orders().makeReady(new MakeReady(id.get(), order.id(), new FulfillmentId(1)));
        omni.orders().handOver(new HandOver(id.get(), order.id(), new FulfillmentId(1), code));

        ReturnItem one = new ReturnItem(new LineId(1), Quantity.of(1));
        ReturnOutcome outcome = omni.orders().takeBack(new ReturnGoods(id.get(), order.id(), york, List.of(one)));
        System.out.println(((ReturnOutcome.Returned) outcome).back().refund()); // GBP 150.00
        // end first-order
        return omni;
    }
}
