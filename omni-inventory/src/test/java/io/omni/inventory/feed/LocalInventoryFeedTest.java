package io.omni.inventory.feed;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.DEPOT;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C6")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalInventoryFeedTest {

    private static final Pickup TODAY = Pickup.of(PickupMethod.BUY, PickupSla.SAME_DAY);
    private static final ChannelId ADS = new ChannelId("ads");
    private static final List<LocationId> STORES = List.of(PARIS, BERLIN, DEPOT);

    private final Shop shop = new Shop();
    private final Catalogue catalogue = new Catalogue();
    private final LocalInventoryFeed feed =
            shop.inventory.localInventoryFeed(new FeedId("google"), Optional.of(ADS), catalogue, FeedRule.DEFAULT);

    /** A host's own answers; the depot is no store. */
    private static final class Catalogue implements LocalOffers {
        private final Map<Sku, Money> prices = new HashMap<>(Map.of(MUG, Money.of("EUR", "6.50")));
        private final Map<StockKey, Pickup> pickups = new HashMap<>();

        @Override
        public Optional<StoreCode> store(LocationId location) {
            return location.equals(DEPOT) ? Optional.empty() : Optional.of(new StoreCode("DE-" + location));
        }

        @Override
        public Optional<Money> price(Sku sku, LocationId location) {
            return Optional.ofNullable(prices.get(sku));
        }

        @Override
        public Pickup pickup(Sku sku, LocationId location) {
            return pickups.getOrDefault(new StockKey(sku, location), TODAY);
        }
    }

    private String full(Sku... skus) {
        StringBuilder text = new StringBuilder();
        feed.full(List.of(skus).iterator(), STORES, new LocalInventoryTsv(text));
        return text.toString();
    }

    private List<String> delta(Sku... skus) {
        StringBuilder text = new StringBuilder();
        feed.delta(List.of(skus).iterator(), STORES, new LocalInventoryTsv(text));
        return text.toString().lines().skip(1).toList();
    }

    @Test
    void a_full_feed_tells_what_each_store_has_in_one_order() {
        shop.stock(MUG_BERLIN, 12);
        shop.stock(TEA_BERLIN, 2);
        shop.stock(MUG_PARIS, 500);
        catalogue.pickups.put(TEA_PARIS, Pickup.NONE);
        assertThat(full(MUG, TEA)).isEqualTo("""
                store_code\tid\tavailability\tquantity\tprice\tpickup_method\tpickup_sla
                DE-berlin\tMUG\tin_stock\t12\t6.50 EUR\tbuy\tsame_day
                DE-paris\tMUG\tin_stock\t100\t6.50 EUR\tbuy\tsame_day
                DE-berlin\tTEA\tlimited_availability\t2\t\tbuy\tsame_day
                DE-paris\tTEA\tout_of_stock\t0\t\tnot_supported\t
                """);
        assertThat(full(MUG, TEA)).as("again").isEqualTo(full(MUG, TEA));
    }

    @Test
    void it_is_the_promise_of_the_shop() {
        shop.stock(MUG_BERLIN, 12);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, new ChannelId("web"), Quantity.of(7)));
        shop.reserved(line(MUG_BERLIN, 1));
        long promised = shop.inventory
                .promises()
                .offer(new PromiseQuestion(MUG_BERLIN, Optional.of(ADS), PromiseMethod.PICKUP, shop.clock.instant()))
                .offered()
                .units();
        assertThat(promised).isEqualTo(4);
        assertThat(full(MUG)).contains("DE-berlin\tMUG\tin_stock\t4\t");
    }

    @Test
    void a_delta_tells_what_passed_a_threshold_and_what_else_changed() {
        shop.stock(MUG_BERLIN, 12);
        shop.stock(TEA_BERLIN, 5);
        full(MUG, TEA);
        assertThat(delta(MUG, TEA)).isEmpty();
        shop.count(MUG_BERLIN, -2);
        assertThat(delta(MUG, TEA)).as("still ten").isEmpty();
        shop.count(MUG_BERLIN, -1);
        assertThat(delta(MUG, TEA)).containsExactly("DE-berlin\tMUG\tin_stock\t9\t6.50 EUR\tbuy\tsame_day");
        shop.count(MUG_BERLIN, 1);
        assertThat(delta(MUG, TEA)).as("and back").hasSize(1);
        catalogue.prices.put(TEA, Money.of("EUR", "3.00"));
        assertThat(delta(MUG, TEA))
                .containsExactly(
                        "DE-berlin\tTEA\tin_stock\t5\t3.00 EUR\tbuy\tsame_day",
                        "DE-paris\tTEA\tout_of_stock\t0\t3.00 EUR\tbuy\tsame_day");
        shop.count(TEA_BERLIN, -5);
        assertThat(delta(MUG, TEA)).containsExactly("DE-berlin\tTEA\tout_of_stock\t0\t3.00 EUR\tbuy\tsame_day");
        assertThat(delta(MUG, TEA)).isEmpty();
    }

    @Test
    void small_changes_add_up_to_a_threshold() {
        shop.stock(MUG_BERLIN, 12);
        full(MUG);
        for (int i = 0; i < 2; i++) {
            shop.count(MUG_BERLIN, -1);
            assertThat(delta(MUG)).isEmpty();
        }
        shop.count(MUG_BERLIN, -1);
        assertThat(delta(MUG)).hasSize(1);
    }

    @Test
    void what_is_not_in_the_feed_any_more_is_told_once_as_out_of_stock() {
        shop.stock(MUG_BERLIN, 12);
        shop.stock(TEA_BERLIN, 5);
        full(MUG, TEA);
        List<String> told = delta(TEA);
        assertThat(told)
                .containsExactly(
                        "DE-berlin\tMUG\tout_of_stock\t0\t6.50 EUR\tnot_supported\t",
                        "DE-paris\tMUG\tout_of_stock\t0\t6.50 EUR\tnot_supported\t");
        assertThat(delta(TEA)).isEmpty();
        List<LocalListing> listings = new ArrayList<>();
        assertThat(feed.delta(List.of(TEA).iterator(), List.of(PARIS), listings::add))
                .as("a store is closed")
                .isEqualTo(new FeedRun(1, 1, 1));
        assertThat(listings).extracting(listing -> listing.store().value()).containsExactly("DE-berlin");
    }

    @Test
    void what_is_only_on_display_can_be_ordered_where_it_is_sent_to_the_store() {
        shop.stock(MUG_BERLIN, 1);
        shop.inventory.changeCondition(new ChangeCondition(
                shop.nextId(), List.of(line(MUG_BERLIN, 1)), StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY));
        assertThat(full(MUG)).contains("DE-berlin\tMUG\tout_of_stock\t0");
        catalogue.pickups.put(MUG_BERLIN, Pickup.of(PickupMethod.SHIP_TO_STORE, PickupSla.FIVE_DAY));
        assertThat(full(MUG)).contains("DE-berlin\tMUG\ton_display_to_order\t0\t6.50 EUR\tship_to_store\tfive_day");
    }

    @Test
    void many_listings_are_handed_out_page_by_page() {
        List<Sku> skus = IntStream.range(0, 1_000)
                .mapToObj(i -> new Sku("S%04d".formatted(i)))
                .toList();
        shop.stock(new StockKey(skus.get(777), BERLIN), 3);
        List<LocalListing> listings = new ArrayList<>();
        assertThat(feed.full(skus.iterator(), STORES, listings::add)).isEqualTo(new FeedRun(1_000, 2_000, 0));
        assertThat(listings).extracting(LocalListing::sku).isSorted();
        assertThat(listings).filteredOn(listing -> listing.quantity() > 0).hasSize(1);
        shop.stock(new StockKey(skus.get(555), PARIS), 3);
        assertThat(feed.delta(skus.iterator(), STORES, listings::add)).isEqualTo(new FeedRun(1_000, 1, 0));
        assertThat(feed.delta(skus.subList(0, 400).iterator(), STORES, listings::add))
                .isEqualTo(new FeedRun(400, 1_200, 1_200));
    }

    @Test
    void a_run_that_fails_tells_what_it_had_not_told() {
        List<Sku> skus = IntStream.range(0, 600)
                .mapToObj(i -> new Sku("S%04d".formatted(i)))
                .toList();
        List<LocalListing> before = new ArrayList<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed.full(skus.iterator(), STORES, listing -> {
                    if (before.size() == 500) {
                        throw new IllegalArgumentException("the disk is full");
                    }
                    before.add(listing);
                }));
        List<LocalListing> after = new ArrayList<>();
        feed.delta(skus.iterator(), STORES, after::add);
        assertThat(after).as("two pages of 200 and the first of them were told").hasSize(1_200 - 400);
    }

    @Test
    void what_makes_no_sense_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full(TEA, MUG))
                .withMessageContaining("give them in ascending order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pickup(PickupMethod.BUY, Optional.empty()))
                .withMessageContaining("unless there is no pick-up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pickup.of(PickupMethod.NOT_SUPPORTED, PickupSla.NEXT_DAY))
                .withMessageContaining("unless there is no pick-up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("x".repeat(51), LocalAvailability.IN_STOCK, 1, "1.00"))
                .withMessageContaining("under a shorter one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("x", LocalAvailability.IN_STOCK, 0, "1.00"))
                .withMessageContaining("give one that agrees");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("x", LocalAvailability.OUT_OF_STOCK, -1, "1.00"))
                .withMessageContaining("give one that agrees");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("x", LocalAvailability.OUT_OF_STOCK, 0, "0.00"))
                .withMessageContaining("more than nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedRule(-1, 10, List.of()))
                .withMessageContaining("give zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedRule(1, 0, List.of()))
                .withMessageContaining("give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedRule(1, 1, List.of(Quantity.ZERO)))
                .withMessageContaining("give numbers above zero");
    }

    private static LocalListing listing(String sku, LocalAvailability availability, long quantity, String price) {
        return new LocalListing(
                new StoreCode("DE-1"),
                new Sku(sku),
                availability,
                quantity,
                Optional.of(Money.of("EUR", price)),
                TODAY);
    }
}
