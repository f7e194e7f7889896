package io.omni.inventory.view;

import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.Shop;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked between whatever is posted, by whomever. */
class PromiseViewLawsTest {

    private static final List<StockKey> KEYS =
            List.of(Shop.MUG_BERLIN, Shop.MUG_PARIS, Shop.TEA_BERLIN, Shop.TEA_PARIS);
    private static final List<Optional<ChannelId>> CHANNELS =
            List.of(Optional.empty(), Optional.of(new ChannelId("web")), Optional.of(new ChannelId("app")));
    private static final Duration LIMIT = Duration.ofMinutes(5);

    enum What {
        RECEIVE,
        LOSE,
        RESERVE,
        LOOK,
        LOOK_AT_ALL,
        FOLLOW
    }

    record Step(What what, int key, long units, boolean here, int channel) {}

    @Property(tries = 300)
    void when_all_was_followed_the_view_is_the_source(@ForAll("days") List<Step> steps) {
        Day day = new Day();
        steps.forEach(day::carryOut);
        day.view.follow();
        day.requireThatItIsTheSource();
    }

    @Property(tries = 300)
    void what_only_this_process_posts_is_always_seen(@ForAll("days") List<Step> steps) {
        Day day = new Day();
        for (Step step : steps) {
            day.carryOut(new Step(step.what(), step.key(), step.units(), true, step.channel()));
            day.requireThatItIsTheSource();
        }
    }

    @Property(tries = 100)
    void with_nobody_following_it_is_right_again_after_the_limit(@ForAll("days") List<Step> steps) {
        Day day = new Day();
        steps.stream().filter(step -> step.what() != What.FOLLOW).forEach(day::carryOut);
        day.shop.clock.advance(LIMIT);
        day.requireThatItIsTheSource();
    }

    private static final class Day {
        private final Shop shop = new Shop();
        private final Inventory elsewhere = new Inventory(
                new StoredLedger(shop.storage, shop.clock, LedgerOptions.DEFAULT), shop.storage, shop.clock);
        private final PromiseView view = shop.inventory.view(new ViewOptions(3, LIMIT));

        Day() {
            shop.inventory
                    .quotas()
                    .put(QuotaPlan.of(
                            QuotaRule.hard("web", new ChannelId("web"), new QuotaSize.Units(Quantity.of(3)))));
        }

        void carryOut(Step step) {
            StockKey key = KEYS.get(step.key());
            Inventory inventory = step.here() ? shop.inventory : elsewhere;
            switch (step.what()) {
                case RECEIVE -> inventory.receive(new ReceiveStock(shop.nextId(), List.of(line(key, step.units()))));
                case LOSE ->
                    inventory.adjust(new AdjustStock(shop.nextId(), key, -step.units(), AdjustmentReason.LOST));
                case RESERVE ->
                    inventory.reserve(new ReserveStock(
                            shop.nextId(),
                            List.of(line(key, step.units())),
                            Duration.ofDays(1),
                            CHANNELS.get(step.channel())));
                case LOOK -> view.offer(key, CHANNELS.get(step.channel()), PromiseMethod.SHIP);
                case LOOK_AT_ALL -> view.offers(KEYS, CHANNELS.get(step.channel()), PromiseMethod.PICKUP);
                case FOLLOW -> view.follow();
            }
        }

        void requireThatItIsTheSource() {
            for (StockKey key : KEYS) {
                for (Optional<ChannelId> channel : CHANNELS) {
                    assertThat(view.offer(key, channel, PromiseMethod.SHIP).units())
                            .isEqualTo(shop.inventory
                                    .promises()
                                    .offer(new PromiseQuestion(key, channel, PromiseMethod.SHIP, shop.clock.instant()))
                                    .offered()
                                    .units());
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }
}
