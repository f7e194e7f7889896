package shop;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static io.omni.orders.placement.ShortStock.REFUSE;
import static java.util.Locale.UK;

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
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery.PickUpAt;
import io.omni.orders.order.Order;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sells coats that are picked up in Leeds. */
@Service
class Checkout {

    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final ChannelId WEB_SHOP = new ChannelId("web");
    private static final Sku COAT = new Sku("coat-m");

    private final Omni omni;
    private final InstantSource clock;

    Checkout(Omni omni, InstantSource clock) {
        this.omni = omni;
        this.clock = clock;
    }

    void open(int coats) {
        omni.locations().put(new Location(LEEDS, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
        omni.channels().put(new Channel(WEB_SHOP, "Web shop", WEB, Currency.getInstance("GBP"), UK));
        Variant coat = Variant.of(COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        omni.inventory().receive(new ReceiveStock(next(), List.of(StockLine.of(COAT, LEEDS, coats))));
    }

    Optional<Order> buy(int coats) {
        Cart cart = omni.carts().open(new OpenCart(next(), WEB_SHOP, Optional.empty()));
        omni.carts().add(new AddToCart(next(), cart.id(), List.of(CartItem.of(COAT, coats))));
        PaymentMethod card = new PaymentMethod("card");
        PlaceOutcome outcome =
                omni.orders().place(new PlaceOrder(next(), cart.id(), new PickUpAt(LEEDS), card, REFUSE));
        LOG.info("{} coats: {}", coats, outcome.getClass().getSimpleName());
        return outcome instanceof PlaceOutcome.Placed placed ? Optional.of(placed.order()) : Optional.empty();
    }

    private CommandId next() {
        return CommandId.next(clock);
    }
}
