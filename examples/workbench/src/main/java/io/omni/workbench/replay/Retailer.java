package io.omni.workbench.replay;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.money.LargestRemainder;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePage;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.promise.SafetyStock;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.Share;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.PointsProgram;
import io.omni.orders.assembly.Omni;
import io.omni.orders.sourcing.Sourcing;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.sample.ProductRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The retailer that is replayed: Omni on a virtual clock, with the network's locations, every channel, all articles and opening stock. */
final class Retailer {

    private static final Duration RETURN_WINDOW = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int EVENTS = 10_000;

    private final VirtualClock clock;
    private final Omni omni;
    private final List<Location> stores;
    private final List<Location> warehouses;
    private final ShadowStock shadow = new ShadowStock();
    private final SealedSegments sealed;
    private final OutboxQueue events;

    private Retailer(
            VirtualClock clock, Omni omni, List<Location> locations, SealedSegments sealed, OutboxQueue events) {
        this.clock = clock;
        this.omni = omni;
        this.sealed = sealed;
        this.events = events;
        this.stores = ofType(locations, LocationType.STORE);
        this.warehouses = ofType(locations, LocationType.WAREHOUSE);
    }

    /** Opens shop an hour before the first sale. A point is earned for each full pound kept; it is pending for 30 days and lasts a year. */
    static Retailer open(ReplayOptions options, Instant firstSale, Ports ports) {
        VirtualClock clock = new VirtualClock(firstSale.minus(Duration.ofHours(1)));
        Money pound = Money.ofMinor(HistoryReader.DEFAULT_CURRENCY, 100);
        SealedSegments sealed = new SealedSegments(ports.journal());
        AtomicReference<@Nullable Omni> opened = new AtomicReference<>();
        Sourcing sourcing = options.routing()
                .orElse(Routing.NEAREST)
                .over(() -> Objects.requireNonNull(opened.get()).inventory());
        Omni omni = Omni.builder()
                .storage(ports.storage())
                .payments(ports.payments())
                .clock(clock)
                .sourcing(sourcing)
                .ledgerOptions(LedgerOptions.DEFAULT.withJournal(sealed.options()))
                .random(new SplittableRandom(options.seed()))
                .loyalty(new PointsProgram(new EarningRule(pound, 1), RETURN_WINDOW, YEAR))
                .build();
        opened.set(omni);
        options.network().locations().forEach(omni.locations()::put);
        Habits.channels(HistoryReader.DEFAULT_CURRENCY).forEach(omni.channels()::put);
        keep(omni, options);
        return new Retailer(
                clock,
                omni,
                options.network().locations(),
                sealed,
                ports.storage().outboxQueue());
    }

    /** What is set aside is for those who buy in the store; safety stock is kept from all others. */
    private static void keep(Omni omni, ReplayOptions options) {
        StockRules rules = options.rules();
        LocationId[] stores = ofType(options.network().locations(), LocationType.STORE).stream()
                .map(Location::id)
                .toArray(LocationId[]::new);
        if (rules.setAsidePercent() > 0 && stores.length > 0) {
            QuotaSize share = new QuotaSize.OfStock(new Share(rules.setAsidePercent()));
            omni.inventory()
                    .quotas()
                    .put(QuotaPlan.of(QuotaRule.hard("stores", Habits.id(ChannelType.STORE), share)
                            .at(stores)));
        }
        if (rules.safetyStock() > 0 && stores.length > 0) {
            ChannelId[] others = Arrays.stream(ChannelType.values())
                    .filter(type -> type != ChannelType.STORE)
                    .map(Habits::id)
                    .toArray(ChannelId[]::new);
            omni.inventory()
                    .promises()
                    .put(new PromisePolicy(List.of(PromiseRule.named("stores")
                            .in(others)
                            .at(stores)
                            .keeping(new SafetyStock.Units(Quantity.of(rules.safetyStock()))))));
        }
    }

    /** How many units a channel may have handed out at a store. */
    Map<StockKey, Long> atStores(ChannelType channel, Collection<Sku> skus) {
        List<Sku> wanted = skus.stream().distinct().sorted().toList();
        List<LocationId> places = stores.stream().map(Location::id).toList();
        PromisePage page = omni.inventory()
                .promises()
                .page(Optional.of(Habits.id(channel)), PromiseMethod.PICKUP, wanted, places)
                .refresh();
        Map<StockKey, Long> units = new TreeMap<>();
        for (int row = 0; row < wanted.size(); row++) {
            for (int column = 0; column < places.size(); column++) {
                units.put(new StockKey(wanted.get(row), places.get(column)), page.offered(row, column));
            }
        }
        return units;
    }

    /**
     * Takes opening stock in: of each article so many thousandths of what will be sold, six tenths of it spread evenly over the warehouses and
     * the rest over the stores, by largest remainder.
     */
    void stockUp(Demand demand, List<ProductRecord> products, int coverPermille) {
        Map<Sku, ProductRecord> known = new HashMap<>();
        products.forEach(product -> known.put(product.sku(), product));
        long[] weights = weights();
        List<Location> locations = new ArrayList<>(warehouses);
        locations.addAll(stores);
        demand.articles().forEach((sku, article) -> {
            omni.catalog().put(product(sku, article, known));
            long units = (Math.multiplyExact(article.units(), (long) coverPermille) + 999) / 1000;
            receive(sku, locations, LargestRemainder.split(units, weights));
        });
    }

    private long[] weights() {
        long[] weights = new long[warehouses.size() + stores.size()];
        boolean both = !warehouses.isEmpty() && !stores.isEmpty();
        for (int i = 0; i < weights.length; i++) {
            boolean warehouse = i < warehouses.size();
            weights[i] = !both ? 1 : warehouse ? 6L * stores.size() : 4L * warehouses.size();
        }
        return weights;
    }

    private static Product product(Sku sku, Demand.Article article, Map<Sku, ProductRecord> known) {
        ProductRecord product = known.get(sku);
        ProductId id = new ProductId(sku.value());
        if (product != null) {
            return new Product(
                    id,
                    product.title(),
                    List.of(Variant.of(sku, product.price()).withGtin(product.gtin())));
        }
        String title = article.title().isBlank() ? sku.value() : article.title();
        return new Product(id, title, List.of(Variant.of(sku, article.price())));
    }

    private void receive(Sku sku, List<Location> locations, long[] shares) {
        List<StockLine> lines = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                lines.add(StockLine.of(sku, locations.get(i).id(), shares[i]));
            }
        }
        if (!lines.isEmpty()) {
            omni.inventory().receive(new ReceiveStock(command("opening/" + sku), lines));
            lines.forEach(line -> shadow.receive(line.key(), line.quantity()));
        }
    }

    String title(Sku sku) {
        return omni.catalog().product(sku).orElseThrow().title();
    }

    /** An id that is the same in every run, for a command made now. */
    CommandId command(String name) {
        return CommandId.named(clock.instant(), name);
    }

    Omni omni() {
        return omni;
    }

    VirtualClock clock() {
        return clock;
    }

    List<Location> stores() {
        return stores;
    }

    List<Location> warehouses() {
        return warehouses;
    }

    /** Where goods may be returned: the stores, or every location of a retailer without any. */
    List<Location> returnPoints() {
        return stores.isEmpty() ? warehouses : stores;
    }

    /** Lets go of the events: nobody has subscribed to them. */
    void dropEvents() {
        while (events.distribute(EVENTS) > 0) {}
        while (events.purge(clock.instant(), EVENTS) > 0) {}
    }

    /** Where the journal goes. */
    SealedSegments sealed() {
        return sealed;
    }

    ShadowStock shadow() {
        return shadow;
    }

    private static List<Location> ofType(List<Location> locations, LocationType type) {
        return locations.stream().filter(location -> location.type() == type).toList();
    }
}
