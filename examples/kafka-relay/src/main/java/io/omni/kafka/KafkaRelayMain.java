package io.omni.kafka;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static io.omni.orders.placement.ShortStock.REFUSE;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.json.CloudEvent;
import io.omni.core.json.OmniJson;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.relay.Events;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.order.Delivery.PickUpAt;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Sells two coats, and prints what arrives in the topic {@code omni} of a broker. The one argument is the broker's address, such as
 * {@code localhost:9092}.
 */
public final class KafkaRelayMain {

    private static final String TOPIC = "omni";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final URI SOURCE = URI.create("https://shop.example/omni");
    private static final ChannelId SHOP = new ChannelId("web");

    private KafkaRelayMain() {}

    /**
     * Runs the example.
     *
     * @param arguments the broker's address
     */
    public static void main(String[] arguments) {
        run(arguments.length == 0 ? "localhost:9092" : arguments[0], System.out);
    }

    static void run(String broker, PrintStream out) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        ConnectionSource connections = ConnectionSource.of(database);
        Migrations.run(connections);
        OmniJson json = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
        Omni omni = Omni.builder()
                .storage(new JdbcStorage(connections, json, SOURCE))
                .payments(new InMemoryPayments())
                .build();
        try (KafkaSink sink =
                        KafkaSink.connect(KafkaSink.settings(broker, PATIENCE), json.events(SOURCE), event -> TOPIC);
                KafkaConsumer<String, String> consumer = consumer(broker)) {
            omni.events().onAsync(Event.class, KafkaSink.subscription("kafka"), sink::send);
            sell(omni);
            ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
            Future<?> relaying = scheduler.scheduleWithFixedDelay(() -> omni.relay(100), 0, 200, TimeUnit.MILLISECONDS);
            print(consumer, omni.events(), relaying, out);
            scheduler.shutdownNow();
        }
    }

    /** Prints what arrives until everything has, or relaying has ended with an error. */
    private static void print(
            KafkaConsumer<String, String> consumer, Events events, Future<?> relaying, PrintStream out) {
        boolean complete = false;
        while (!complete && !relaying.isDone()) {
            boolean sent = events.lag().stream().allMatch(lag -> lag.depth() == 0);
            ConsumerRecords<String, String> arrived = consumer.poll(Duration.ofMillis(500));
            for (ConsumerRecord<String, String> record : arrived) {
                CloudEvent event = CloudEventRecords.read(record);
                out.printf("%s %s %s%n", record.key(), event.attribute("type"), record.value());
            }
            complete = sent && arrived.isEmpty();
        }
    }

    private static KafkaConsumer<String, String> consumer(String broker) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static void sell(Omni omni) {
        Sku coat = new Sku("coat-m");
        LocationId leeds = new LocationId("leeds");
        omni.locations().put(new Location(leeds, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
        omni.channels().put(new Channel(SHOP, "Web shop", WEB, Currency.getInstance("GBP"), Locale.UK));
        Variant variant = Variant.of(coat, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(variant)));
        omni.inventory().receive(new ReceiveStock(id(), List.of(StockLine.of(coat, leeds, 3))));
        for (int order = 0; order < 2; order++) {
            CartId cart = omni.carts()
                    .open(new OpenCart(id(), SHOP, Optional.empty()))
                    .cart();
            omni.carts().add(new AddToCart(id(), cart, List.of(CartItem.of(coat, 1))));
            PlaceOrder wanted = new PlaceOrder(id(), cart, new PickUpAt(leeds), new PaymentMethod("card"), REFUSE);
            PlaceOutcome.Placed placed = (PlaceOutcome.Placed) omni.orders().place(wanted);
            omni.orders().makeReady(new MakeReady(id(), placed.order(), new FulfillmentId(1)));
        }
    }

    private static CommandId id() {
        return CommandId.next(InstantSource.system());
    }
}
