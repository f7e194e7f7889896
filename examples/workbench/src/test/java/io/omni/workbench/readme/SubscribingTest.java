package io.omni.workbench.readme;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static io.omni.orders.placement.ShortStock.REFUSE;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.relay.RelayReport;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.QueueLag;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery.PickUpAt;
import io.omni.orders.order.OrderEvent.Placed;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscribingTest {

    /** The host's mail server, which can be down. */
    private static final class Mailer {

        private final List<OrderId> confirmed = new ArrayList<>();
        private boolean down;

        void confirm(Placed placed) {
            if (down) {
                throw new IllegalStateException("connection refused");
            }
            confirmed.add(placed.order());
        }
    }

    private static final LocationId LEEDS = new LocationId("leeds");
    private static final ChannelId SHOP = new ChannelId("web");
    private static final Sku COAT = new Sku("coat-m");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Mailer mailer = new Mailer();
    private final Omni omni = Omni.builder()
            .storage(storage)
            .payments(new InMemoryPayments())
            .clock(clock)
            .build();

    @Test
    void a_mail_server_that_is_down_delays_the_mail_and_nothing_else() {
        subscribe(omni, mailer);
        mailer.down = true;
        OrderId order = place();
        RelayReport report = run(omni);
        assertThat(report.retried()).isEqualTo(1);
        assertThat(report.lag()).extracting(QueueLag::depth).containsExactly(1L);
        mailer.down = false;
        clock.advance(Duration.ofSeconds(1));
        assertThat(run(omni).delivered()).isEqualTo(1);
        assertThat(run(omni).delivered()).isZero();
        assertThat(mailer.confirmed).containsExactly(order);
    }

    @Test
    void events_that_everybody_has_received_leave_with_the_housekeeping() {
        subscribe(omni, mailer);
        place();
        clock.advance(Duration.ofDays(2));
        assertThat(omni.tidyUp(100).eventsPurged()).isZero();
        run(omni);
        assertThat(omni.tidyUp(100).eventsPurged()).isPositive();
        assertThat(storage.events()).isEmpty();
    }

    private static void subscribe(Omni omni, Mailer mailer) {
        // begin subscribing
        omni.events().on(Placed.class, Subscription.named("mailer"), placed -> mailer.confirm(placed.event()));
        // end subscribing
    }

    /** The host's way to a broker. */
    private static final class Client {

        private final List<RecordedEvent> sent = new ArrayList<>();

        CompletionStage<?> send(RecordedEvent event) {
            sent.add(event);
            return CompletableFuture.completedFuture(event);
        }
    }

    @Test
    void a_broker_has_every_event() {
        Client client = new Client();
        // begin relaying-to-a-broker
        omni.events().onAsync(Event.class, Subscription.named("broker"), received -> client.send(received.recorded()));
        // end relaying-to-a-broker
        place();
        assertThat(run(omni).delivered()).isEqualTo(client.sent.size()).isPositive();
        assertThat(client.sent).isEqualTo(storage.events());
    }

    private static RelayReport run(Omni omni) {
        // begin relaying
        RelayReport report = omni.relay(100);
        // end relaying
        return report;
    }

    private OrderId place() {
        omni.locations().put(new Location(LEEDS, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
        omni.channels().put(new Channel(SHOP, "Web shop", WEB, Currency.getInstance("GBP"), UK));
        Variant coat = Variant.of(COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        omni.inventory().receive(new ReceiveStock(id(), List.of(StockLine.of(COAT, LEEDS, 3))));
        CartId cart =
                omni.carts().open(new OpenCart(id(), SHOP, Optional.empty())).cart();
        omni.carts().add(new AddToCart(id(), cart, List.of(CartItem.of(COAT, 1))));
        PlaceOrder wanted = new PlaceOrder(id(), cart, new PickUpAt(LEEDS), new PaymentMethod("card"), REFUSE);
        return ((PlaceOutcome.Placed) omni.orders().place(wanted)).order();
    }

    private CommandId id() {
        return CommandId.next(clock);
    }
}
