package io.omni.benchmarks.promises;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.feed.FeedId;
import io.omni.inventory.feed.FeedRule;
import io.omni.inventory.feed.FeedRun;
import io.omni.inventory.feed.LocalInventoryFeed;
import io.omni.inventory.feed.LocalListing;
import io.omni.inventory.feed.LocalOffers;
import io.omni.inventory.feed.Pickup;
import io.omni.inventory.feed.PickupMethod;
import io.omni.inventory.feed.PickupSla;
import io.omni.inventory.feed.StoreCode;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How much memory is in use while a feed is told, whole and then by what changed: what was told is kept in PostgreSQL, so that what grows in this
 * process is the feed's.
 */
final class FeedHeap implements AutoCloseable {

    private static final int LOOKS = 8;
    private static final int SKUS_WITH_STOCK = 50;

    /** A feed works on some hundred SKUs at all stores at a time: few enough that the small feed has several such pages too. */
    private static final int STORES = 10;

    private static final String SCHEMA = "omni_feed";

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final Server server;
    private final HikariDataSource pool;
    private final Inventory inventory;
    private final List<LocationId> stores;

    FeedHeap(Server server) throws SQLException {
        this.server = server;
        server.empty(SCHEMA);
        this.pool = server.pool(SCHEMA, 2);
        Migrations.run(ConnectionSource.of(pool));
        JdbcStorage storage = new JdbcStorage(
                ConnectionSource.of(pool), OmniJson.of(InventoryJson.forms()), URI.create("https://shop.example/omni"));
        InMemoryStorage stock = new InMemoryStorage();
        this.inventory = new Inventory(stock.openLedger(clock, LedgerOptions.DEFAULT), storage, clock);
        this.stores = IntStream.range(0, STORES)
                .mapToObj("store-%04d"::formatted)
                .map(LocationId::new)
                .toList();
        for (int i = 0; i < SKUS_WITH_STOCK; i++) {
            Sku sku = sku(i * 7);
            inventory.receive(new ReceiveStock(
                    CommandId.next(clock),
                    stores.stream().map(store -> StockLine.of(sku, store, 5)).toList()));
        }
    }

    private static Sku sku(int number) {
        return new Sku("sku-%08d".formatted(number));
    }

    /** What every shop sells for the same. */
    private record Same(Money price) implements LocalOffers {

        @Override
        public Optional<StoreCode> store(LocationId location) {
            return Optional.of(new StoreCode("GB-" + location));
        }

        @Override
        public Optional<Money> price(Sku sku, LocationId location) {
            return Optional.of(price);
        }

        @Override
        public Pickup pickup(Sku sku, LocationId location) {
            return Pickup.of(PickupMethod.BUY, PickupSla.SAME_DAY);
        }
    }

    /** The most bytes in use, after a collection, at several moments of a full feed and of the delta after it. */
    long mostBytes(String name, int listings) {
        int skus = listings / stores.size();
        LocalInventoryFeed feed = inventory.localInventoryFeed(
                new FeedId(name), Optional.empty(), new Same(Money.of("GBP", "9.99")), FeedRule.DEFAULT);
        Looking looking = new Looking(Math.max(1, listings / LOOKS));
        FeedRun run = feed.full(skus(skus, looking), stores, looking);
        if (run.told() != (long) skus * stores.size()) {
            throw new IllegalStateException("of %d listings %s was told".formatted(listings, run));
        }
        feed.delta(skus(skus, looking), stores, looking);
        return looking.most;
    }

    /** In order, made when they are asked for. */
    private Iterator<Sku> skus(int count, Looking looking) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    looking.pass(stores.size());
                    return sku(i);
                })
                .iterator();
    }

    /** Looks at the memory each time that so many listings have passed. */
    private static final class Looking implements Consumer<LocalListing> {

        private final int every;
        private int passed;
        private long most;

        Looking(int every) {
            this.every = every;
        }

        void pass(int listings) {
            passed += listings;
            if (passed >= every) {
                passed = 0;
                most = Math.max(most, bytesInUse());
            }
        }

        @Override
        public void accept(LocalListing listing) {}
    }

    private static long bytesInUse() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        server.drop(SCHEMA);
    }
}
