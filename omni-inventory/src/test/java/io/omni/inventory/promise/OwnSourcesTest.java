package io.omni.inventory.promise;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.Shop;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReason;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promises of the inventory stand on its own orders, transfers, counts and kits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnSourcesTest {

    private static final Instant TOMORROW = OPENING.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = OPENING.plus(Duration.ofDays(7));
    private static final Sku BREAKFAST = new Sku("BREAKFAST");
    private static final ServiceLevel MOSTLY = ServiceLevel.of("0.9");
    private static final PromiseRule PREORDER = PromiseRule.named("preorder").onSupply(Quantity.of(100));

    private final Shop shop = new Shop();
    private final Promises promises = shop.inventory.promises();

    @Test
    void orders_and_transfers_are_offered_from_when_on_they_are_expected() {
        promises.put(PromisePolicy.of(PREORDER));
        shop.stock(MUG_BERLIN, 1);
        announce("PO-1", MUG_BERLIN, 5, TOMORROW);
        shop.inventory
                .transfers()
                .request(new RequestTransfer(
                        shop.nextId(), PARIS, BERLIN, List.of(new TransferLine(MUG, Quantity.of(2))), NEXT_WEEK));
        List<PromiseAnswer> offers = promises.offers(question(MUG_BERLIN, NEXT_WEEK));
        assertThat(offers).extracting(PromiseAnswer::by).containsExactly(OPENING, TOMORROW, NEXT_WEEK);
        assertThat(offers).extracting(answer -> answer.offered().units()).containsExactly(1L, 6L, 8L);
        shop.clock.advance(Duration.ofDays(1));
        shop.inventory
                .supplies()
                .receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(new SupplyId("PO-1"), 4))));
        assertThat(offered(MUG_BERLIN, TOMORROW)).as("one is overdue").isEqualTo(5);
        assertThat(offered(MUG_BERLIN, NEXT_WEEK)).isEqualTo(8);
    }

    @Test
    void supply_of_one_location_is_offered_at_no_other() {
        promises.put(PromisePolicy.of(PREORDER));
        announce("PO-1", MUG_BERLIN, 5, TOMORROW);
        assertThat(offered(new StockKey(MUG, PARIS), NEXT_WEEK)).isZero();
    }

    @Test
    void the_book_is_believed_as_far_as_the_rule_says() {
        shop.stock(MUG_BERLIN, 5);
        assertThat(offered(MUG_BERLIN, OPENING)).isEqualTo(5);
        shop.inventory
                .confidence()
                .report(new ReportShortPick(
                        shop.nextId(),
                        MUG_BERLIN,
                        Quantity.of(5),
                        Quantity.of(3),
                        Quantity.ZERO,
                        ShortPickReason.NOT_FOUND,
                        ShortPickBook.KEEP));
        assertThat(offered(MUG_BERLIN, OPENING)).as("believed").isEqualTo(5);
        promises.put(PromisePolicy.of(PromiseRule.named("sure").sureBy(MOSTLY)));
        PromiseAnswer answer = promises.offer(question(MUG_BERLIN, OPENING));
        long sure = shop.inventory
                .confidence()
                .offer(MUG, BERLIN, 5, MOSTLY)
                .quantity()
                .units();
        assertThat(answer.offered().units()).isEqualTo(sure).isLessThan(5);
        assertThat(answer.reasons()).containsExactly(new AtpReason.OnHand(5), new AtpReason.Doubted(5 - sure));
    }

    @Test
    void a_bundle_is_offered_by_its_parts_each_by_its_own_rule() {
        shop.inventory
                .kits()
                .define(new DefineKit(
                        shop.nextId(), BREAKFAST, List.of(KitPart.of(MUG, 1), KitPart.of(TEA_BERLIN.sku(), 2))));
        shop.stock(MUG_BERLIN, 4);
        shop.stock(TEA_BERLIN, 7);
        StockKey breakfast = new StockKey(BREAKFAST, BERLIN);
        assertThat(promises.offer(question(breakfast, OPENING)).explanation())
                .isEqualTo("0 can be taken now; 3 can be made of their parts.");
        promises.put(PromisePolicy.of(
                PromiseRule.named("tea").of(TEA_BERLIN.sku()).keeping(new SafetyStock.Units(Quantity.of(3))),
                PromiseRule.named("set").of(BREAKFAST).atLeast(Quantity.of(3)),
                PREORDER));
        assertThat(promises.offer(question(breakfast, OPENING)).explanation())
                .isEqualTo(
                        "0 can be taken now; 2 can be made of their parts; only 2 are left, and 'set' offers none below 3.");
        shop.stock(breakfast, 1);
        assertThat(offered(breakfast, OPENING)).isEqualTo(3);
    }

    @Test
    void days_of_cover_are_of_what_the_host_says_sells() {
        Inventory selling = new Inventory(
                shop.ledger,
                shop.storage,
                shop.clock,
                Metrics.NONE,
                InventoryOptions.DEFAULT.withDemand(key -> new DemandRate(Quantity.of(2), Duration.ofDays(1))));
        shop.stock(MUG_BERLIN, 9);
        promises.put(PromisePolicy.of(PromiseRule.named("cover").keeping(new SafetyStock.Cover(Duration.ofDays(3)))));
        assertThat(selling.promises()
                        .offer(question(MUG_BERLIN, OPENING))
                        .offered()
                        .units())
                .isEqualTo(3);
        assertThat(offered(MUG_BERLIN, OPENING)).isEqualTo(9);
    }

    @Test
    @Tag("P-03")
    void a_page_of_two_hundred_SKUs_at_fifty_stores_reads_nothing_place_by_place() {
        Reads storage = new Reads(shop);
        Inventory inventory = new Inventory(shop.ledger, storage, shop.clock);
        promises.put(PromisePolicy.of(PREORDER));
        announce("PO-1", MUG_BERLIN, 5, TOMORROW);
        List<Sku> skus = IntStream.range(0, 200).mapToObj(i -> new Sku("S" + i)).toList();
        List<LocationId> stores =
                IntStream.range(0, 50).mapToObj(i -> new LocationId("L" + i)).toList();
        PromisePage page = inventory
                .promises()
                .page(Optional.empty(), PromiseMethod.SHIP, skus, stores)
                .refresh();
        assertThat(storage.readsOf(page::refresh))
                .as("policy, kits, quotas, back-orders")
                .isLessThanOrEqualTo(4);
        promises.put(PromisePolicy.of(PromiseRule.named("sure").of(skus.get(7)).sureBy(MOSTLY), PREORDER));
        page.refresh();
        assertThat(storage.readsOf(page::refresh))
                .as("and the locations and one row of what is known")
                .isLessThanOrEqualTo(4 + 50 + 1);
    }

    private void announce(String line, StockKey key, long units, Instant at) {
        shop.inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.nextId(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId(line)),
                        List.of(new SupplyLine(new SupplyId(line), key, Quantity.of(units), at))));
    }

    private long offered(StockKey key, Instant by) {
        return promises.offer(question(key, by)).offered().units();
    }

    private static PromiseQuestion question(StockKey key, Instant by) {
        return new PromiseQuestion(key, Optional.empty(), PromiseMethod.SHIP, by);
    }

    /** Counts how often aggregates are read. */
    private static final class Reads extends ForwardingStorage {

        private final AtomicInteger reads = new AtomicInteger();

        Reads(Shop shop) {
            super(shop.storage);
        }

        int readsOf(Runnable work) {
            int before = reads.get();
            work.run();
            return reads.get() - before;
        }

        @Override
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            VersionedStore<I, A> store = super.aggregates(type);
            return new VersionedStore<>() {
                @Override
                public Optional<Versioned<A>> find(I id) {
                    reads.incrementAndGet();
                    return store.find(id);
                }

                @Override
                public Version save(A aggregate, Version expected) {
                    return store.save(aggregate, expected);
                }

                @Override
                public List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit) {
                    reads.incrementAndGet();
                    return store.findBy(index, key, after, limit);
                }

                @Override
                public void remove(I id, Version expected) {
                    store.remove(id, expected);
                }
            };
        }
    }
}
