package io.omni.benchmarks.placing;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.money.Money;
import io.omni.core.storage.Storage;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.sourcing.Sourcing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** A retailer with ten locations and two hundred SKUs, who has plenty of each. Orders have five lines and are shipped. */
final class Shop {

    private static final int LOCATIONS = 10;
    private static final int SKUS = 200;
    private static final int LINES = 5;
    private static final long PLENTY = 1_000_000_000;
    private static final ChannelId WEB = new ChannelId("web");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Delivery HOME = new Delivery.ShipTo(
            new Address(
                    List.of("1 Parliament Street"),
                    "Harrogate",
                    "",
                    "HG1 2QU",
                    "GB",
                    Optional.of(new GeoPoint(53.9921, -1.5418))),
            Money.of("GBP", "3.95"));

    /** A provider that takes no time and keeps no books: what it would take is its own. */
    private static final class Yes implements Payments {

        private static final PaymentAnswer APPROVED = new PaymentAnswer.Approved("yes");

        @Override
        public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
            return APPROVED;
        }

        @Override
        public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
            return APPROVED;
        }

        @Override
        public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
            return APPROVED;
        }

        @Override
        public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
            return APPROVED;
        }
    }

    private final StopWatch watch = new StopWatch();
    private final Omni omni;

    Shop(Storage storage) {
        Sourcing nearest = Sourcing.nearest();
        this.omni = Omni.builder()
                .storage(new TimedStorage(storage, watch))
                .payments(new Yes())
                .sourcing(request -> watch.in(Part.ROUTING, () -> nearest.plan(request)))
                .build();
        open();
    }

    private void open() {
        omni.channels().put(new Channel(WEB, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK));
        List<StockLine> stock = new ArrayList<>();
        for (int sku = 0; sku < SKUS; sku++) {
            Variant variant = Variant.of(sku(sku), Money.ofMinor("GBP", 199 + 100L * sku));
            omni.catalog().put(new Product(new ProductId("product-" + sku), "Product " + sku, List.of(variant)));
        }
        for (int i = 0; i < LOCATIONS; i++) {
            LocationId location = new LocationId("location-" + i);
            GeoPoint point = new GeoPoint(51 + 0.4 * i, -1.5);
            omni.locations().put(new Location(location, "Location " + i, LocationType.WAREHOUSE, point));
            for (int sku = 0; sku < SKUS; sku++) {
                stock.add(StockLine.of(sku(sku), location, PLENTY));
            }
        }
        omni.inventory().receive(new ReceiveStock(id(), stock));
    }

    private static Sku sku(int number) {
        return new Sku("sku-" + number);
    }

    private static CommandId id() {
        return CommandId.next(CLOCK);
    }

    StopWatch watch() {
        return watch;
    }

    /** A cart with five lines, to be ordered. */
    PlaceOrder filled(SplittableRandom random) {
        CartId cart =
                omni.carts().open(new OpenCart(id(), WEB, Optional.empty())).cart();
        int first = random.nextInt(SKUS);
        List<CartItem> items = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            items.add(CartItem.of(sku((first + 37 * line) % SKUS), 1 + random.nextInt(2)));
        }
        omni.carts().add(new AddToCart(id(), cart, items));
        return new PlaceOrder(id(), cart, HOME, new PaymentMethod("card"), ShortStock.REFUSE);
    }

    /** Places it, and tells whether it was placed. */
    boolean place(PlaceOrder command) {
        return watch.in(Part.REST, () -> omni.orders().place(command)) instanceof PlaceOutcome.Placed;
    }

    /** Prices what was filled, which placing does along the way, and tells the nanoseconds that it took. */
    long nanosOfPrice(PlaceOrder command) {
        long begin = System.nanoTime();
        Optional<?> price = omni.carts().price(command.cart());
        long end = System.nanoTime();
        return price.isPresent() ? end - begin : Long.MAX_VALUE;
    }
}
