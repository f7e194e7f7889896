package io.omni.orders.assembly;

import io.omni.core.catalog.Catalog;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metered;
import io.omni.core.metrics.Metrics;
import io.omni.core.price.Prices;
import io.omni.core.relay.Events;
import io.omni.core.relay.Relay;
import io.omni.core.relay.RelayOptions;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.promise.DemandRates;
import io.omni.inventory.stock.StockCatalog;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.promotion.Promotions;
import io.omni.orders.CartOptions;
import io.omni.orders.Carts;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.Fulfillments;
import io.omni.orders.OrderOptions;
import io.omni.orders.OrderPorts;
import io.omni.orders.Orders;
import io.omni.orders.delivery.Deliveries;
import io.omni.orders.delivery.DeliveryService;
import io.omni.orders.delivery.TransitTimes;
import io.omni.orders.fulfillment.BinMap;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.Substitutes;
import io.omni.orders.payment.GiftCards;
import io.omni.orders.payment.OtherTenders;
import io.omni.orders.payment.Payments;
import io.omni.orders.payment.PointsPayments;
import io.omni.orders.points.Points;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.sourcing.Capacities;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.stock.Stock;
import io.omni.orders.tax.Taxes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what Omni is put together from. Storage and payments must be named; everything else has a default. Not safe for use by several
 * threads.
 */
public final class OmniBuilder {

    private static final String ALL = "all";

    private static final AggregateType<ChannelId, Channel> CHANNEL =
            AggregateType.of("channel", Channel.class, Channel::id, ChannelId::value);
    private static final AggregateType<LocationId, Location> LOCATION = AggregateType.<LocationId, Location>of(
                    "location", Location.class, Location::id, LocationId::value)
            .withIndex(ALL, location -> Set.of(ALL));
    private static final AggregateType<CustomerId, Customer> CUSTOMER =
            AggregateType.of("customer", Customer.class, Customer::id, CustomerId::value);

    private static final Logger LOG = LoggerFactory.getLogger(Omni.class);

    private @Nullable Storage storage;
    private @Nullable Payments payments;
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();
    private Sourcing sourcing = Sourcing.nearest();
    private Capacities capacities = Capacities.UNLIMITED;
    private LedgerOptions ledgerOptions = LedgerOptions.DEFAULT;
    private OrderOptions orderOptions = OrderOptions.DEFAULT;
    private CartOptions cartOptions = CartOptions.DEFAULT;
    private OtherTenders otherTenders = OtherTenders.NONE;
    private Taxes taxes = Taxes.NONE;
    private Deliveries deliveries = Deliveries.NONE;
    private RelayOptions relayOptions = RelayOptions.DEFAULT;
    private Metrics metrics = Metrics.NONE;
    private InventoryOptions inventoryOptions = InventoryOptions.DEFAULT;
    private @Nullable Pricing pricing;
    private @Nullable Supplier<Promotions> promotions;
    private PromotionFacts promotionFacts = PromotionFacts.UNKNOWN;
    private @Nullable Stock stock;
    private @Nullable Points points;
    private @Nullable FulfillmentPolicy fulfillment;
    private Carriers carriers = Carriers.NONE;
    private BinMap bins = BinMap.UNKNOWN;
    private Substitutes substitutes = Substitutes.NONE;
    private @Nullable PointsProgram program;

    OmniBuilder() {}

    /**
     * Names where everything is stored.
     *
     * @param storage the storage
     * @return this
     */
    public OmniBuilder storage(Storage storage) {
        this.storage = storage;
        return this;
    }

    /**
     * Names the payment provider.
     *
     * @param payments the provider
     * @return this
     */
    public OmniBuilder payments(Payments payments) {
        this.payments = payments;
        return this;
    }

    /**
     * Names what tells the time, in place of the system's clock.
     *
     * @param clock the clock
     * @return this
     */
    public OmniBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Names where pick-up codes and the relay's pauses come from, in place of a secure source. A seeded one makes a replay the same each
     * time.
     *
     * @param random the source
     * @return this
     */
    public OmniBuilder random(RandomGenerator random) {
        this.random = random;
        return this;
    }

    /**
     * Names the strategy that decides which location supplies what, in place of {@link Sourcing#nearest}.
     *
     * @param sourcing the strategy
     * @return this
     */
    public OmniBuilder sourcing(Sourcing sourcing) {
        this.sourcing = sourcing;
        return this;
    }

    /**
     * Names who knows what locations can still pick. Without it nothing limits them.
     *
     * @param left tells what is left
     * @return this
     */
    public OmniBuilder capacities(Capacities left) {
        this.capacities = left;
        return this;
    }

    /**
     * Names the host's own prices, in place of the price lists and the catalog.
     *
     * @param pricing the prices
     * @return this
     */
    public OmniBuilder pricing(Pricing pricing) {
        this.pricing = pricing;
        return this;
    }

    /**
     * Has promotions taken off the prices, the best legal combination of them for each basket. They are asked for at each pricing, so that a host
     * puts another rule set in force by answering with it; one that is about gifts cannot be, for orders have no line for them.
     *
     * @param inForce gives the promotions that are in force
     * @param facts tells what the host knows of who shops, and of budgets
     * @return this
     */
    public OmniBuilder promotions(Supplier<Promotions> inForce, PromotionFacts facts) {
        this.promotions = inForce;
        this.promotionFacts = facts;
        return this;
    }

    /**
     * Names the host's own stock, in place of {@link Inventory}.
     *
     * @param stock the stock
     * @return this
     */
    public OmniBuilder stock(Stock stock) {
        this.stock = stock;
        return this;
    }

    /**
     * Names the host's own points, in place of {@link Loyalty}.
     *
     * @param points the points
     * @return this
     */
    public OmniBuilder points(Points points) {
        this.points = points;
        return this;
    }

    /**
     * Sets up the loyalty program. Without one, orders earn no points; nor do orders in another currency than the program's.
     *
     * @param program its rules
     * @return this
     */
    public OmniBuilder loyalty(PointsProgram program) {
        this.program = program;
        return this;
    }

    /**
     * Sets the options of the ledger.
     *
     * @param options the options
     * @return this
     */
    public OmniBuilder ledgerOptions(LedgerOptions options) {
        this.ledgerOptions = options;
        return this;
    }

    /**
     * Sets the options of orders.
     *
     * @param options the options
     * @return this
     */
    public OmniBuilder orderOptions(OrderOptions options) {
        this.orderOptions = options;
        return this;
    }

    /**
     * Sets the options of carts and offers.
     *
     * @param options the options
     * @return this
     */
    public OmniBuilder cartOptions(CartOptions options) {
        this.cartOptions = options;
        return this;
    }

    /**
     * Names who keeps the books of gift cards. Without it nobody can pay with them.
     *
     * @param books the books
     * @return this
     */
    public OmniBuilder giftCards(GiftCards books) {
        this.otherTenders = otherTenders.with(books);
        return this;
    }

    /**
     * Names who takes points as payment. Without it nobody can pay with them.
     *
     * @param program the program whose points pay
     * @return this
     */
    public OmniBuilder pointsPayments(PointsPayments program) {
        this.otherTenders = otherTenders.with(program);
        return this;
    }

    /**
     * Names how goods may be delivered. Without it no options are offered, and the host works out charges and dates.
     *
     * @param services the ways, in the order in which they are offered
     * @param transit how long each takes
     * @return this
     */
    public OmniBuilder deliveries(List<DeliveryService> services, TransitTimes transit) {
        this.deliveries = new Deliveries(services, transit);
        return this;
    }

    /**
     * Names who knows the taxes. Without one, orders have none.
     *
     * @param authority the host's own, or a provider's
     * @return this
     */
    public OmniBuilder taxes(Taxes authority) {
        this.taxes = authority;
        return this;
    }

    /**
     * Sets the options of the relay.
     *
     * @param options the options
     * @return this
     */
    public OmniBuilder relayOptions(RelayOptions options) {
        this.relayOptions = options;
        return this;
    }

    /**
     * Says what is believed of stock before it was counted, in place of {@link AccuracyModel#DEFAULT}.
     *
     * @param model the model
     * @return this
     */
    public OmniBuilder accuracy(AccuracyModel model) {
        this.inventoryOptions = inventoryOptions.withAccuracy(model);
        return this;
    }

    /**
     * Says how fast units sell, so that safety stock may be days of cover. Without it that keeps nothing back.
     *
     * @param rates what the host knows from its sales
     * @return this
     */
    public OmniBuilder demand(DemandRates rates) {
        this.inventoryOptions = inventoryOptions.withDemand(rates);
        return this;
    }

    /**
     * Says what may be in stock and where. Without it that is {@link StockCatalog#ANYTHING}.
     *
     * @param stockable what commands that bring units in are checked against
     * @return this
     */
    public OmniBuilder stockCatalog(StockCatalog stockable) {
        this.inventoryOptions = inventoryOptions.withCatalog(stockable);
        return this;
    }

    /**
     * Names where Omni reports how it is doing. Without it nothing is measured.
     *
     * @param metrics the host's metrics
     * @return this
     */
    public OmniBuilder metrics(Metrics metrics) {
        this.metrics = metrics;
        return this;
    }

    /**
     * Has the work at locations done here: queues, picking, packing, carriers, pick-ups, and what is done when something goes wrong. Without it, parts of orders are shipped and handed over by {@link Orders} alone, as a host's own system says.
     *
     * @param policy how the retailer wants it done
     * @return this
     */
    public OmniBuilder fulfillment(FulfillmentPolicy policy) {
        this.fulfillment = policy;
        return this;
    }

    /**
     * Names the carriers. Without them nothing is booked.
     *
     * @param port the host's carriers
     * @return this
     */
    public OmniBuilder carriers(Carriers port) {
        this.carriers = port;
        return this;
    }

    /**
     * Says where things lie, so that pickers walk once. Without it they pick in the order of SKUs.
     *
     * @param port what the host knows
     * @return this
     */
    public OmniBuilder bins(BinMap port) {
        this.bins = port;
        return this;
    }

    /**
     * Says what stands in for what cannot be had. Without it nothing does.
     *
     * @param port what the host offers
     * @return this
     */
    public OmniBuilder substitutes(Substitutes port) {
        this.substitutes = port;
        return this;
    }

    /**
     * Puts Omni together.
     *
     * @return Omni over the storage, with what is stored there already
     * @throws IllegalStateException if storage or payments were not named
     */
    public Omni build() {
        Storage named = named(storage, "storage", "new InMemoryStorage() keeps everything in memory");
        Payments provider = named(payments, "payments", "new InMemoryPayments() moves no money");
        Storage over = Metered.storage(named, metrics);
        Ledger ledger = Metered.ledger(over.openLedger(clock, ledgerOptions), metrics);
        Catalog catalog = new Catalog(over);
        Omni.Registries registries = new Omni.Registries(
                catalog,
                new Prices(over, catalog),
                new Registry<>(over, CHANNEL),
                new Registry<>(over, LOCATION),
                new Registry<>(over, CUSTOMER));
        Commands commands = new Commands(over, ledger, clock);
        Inventory inventory = new Inventory(ledger, over, clock, metrics, inventoryOptions);
        Optional<Loyalty> loyalty =
                Optional.ofNullable(program).map(rules -> new Loyalty(ledger, over, clock, rules, metrics));
        OrderPorts ports = new OrderPorts(
                over,
                commands,
                clock,
                stock == null ? new InventoryStock(inventory) : stock,
                pricing(catalog, registries.prices()),
                sourcing,
                capacities,
                provider,
                otherTenders,
                deliveries,
                taxes,
                Optional.ofNullable(points).or(() -> rewarding(loyalty)),
                () -> registries.locations().findBy(ALL, ALL),
                registries.channels(),
                catalog,
                random,
                orderOptions,
                cartOptions,
                Optional.ofNullable(fulfillment)
                        .map(policy -> new FulfillmentPorts(policy, carriers, bins, substitutes)));
        Carts carts = new Carts(ports, metrics);
        Orders orders = new Orders(ports, metrics);
        Optional<Fulfillments> fulfillments = ports.fulfillment().map(work -> new Fulfillments(ports, work, metrics));
        Relay relay = new Relay(over, new Events(over), clock, random, relayOptions, metrics);
        LOG.info(
                "Omni is open over {}, loyalty {}, metrics {}",
                named.getClass().getSimpleName(),
                loyalty.isPresent() ? "on" : "off",
                metrics == Metrics.NONE ? "off" : "on");
        return new Omni(
                over,
                ledger,
                commands,
                registries,
                inventory,
                loyalty,
                carts,
                orders,
                fulfillments,
                relay,
                new Reporting(over, clock, metrics));
    }

    private Pricing pricing(Catalog catalog, Prices prices) {
        Pricing base = pricing == null ? new CatalogPricing(catalog, prices) : pricing;
        return promotions == null ? base : new PromotionPricing(base, catalog, prices, promotions, promotionFacts);
    }

    private Optional<Points> rewarding(Optional<Loyalty> loyalty) {
        return loyalty.flatMap(rewards -> Optional.ofNullable(program).map(rules -> new LoyaltyPoints(rewards, rules)));
    }

    private static <T> T named(@Nullable T part, String what, String wayOut) {
        if (part == null) {
            throw new IllegalStateException(
                    "no %s named: call %s(...) on the builder; %s".formatted(what, what, wayOut));
        }
        return part;
    }
}
