package io.omni.inventory.promise;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.supply.SupplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromisesTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId APP = new ChannelId("app");
    private static final SupplyId ORDER = new SupplyId("PO-1");
    private static final Instant TOMORROW = OPENING.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = OPENING.plus(Duration.ofDays(7));

    private final Shop shop = new Shop();
    private final Promises promises = shop.inventory.promises();

    @Test
    @Tag("P-06")
    void a_channel_is_offered_its_own_units_and_everybodys() {
        shop.stock(MUG_BERLIN, 10);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, WEB, Quantity.of(6)));
        shop.reserved(line(MUG_BERLIN, 1));
        assertThat(offered(promises, WEB, PromiseMethod.SHIP)).isEqualTo(9);
        assertThat(offered(promises, APP, PromiseMethod.SHIP)).isEqualTo(3);
    }

    @Test
    void safety_stock_and_thresholds_are_by_channel_method_and_place() {
        shop.stock(MUG_BERLIN, 5);
        promises.put(PromisePolicy.of(
                PromiseRule.named("counter").by(PromiseMethod.PICKUP).at(BERLIN).keeping(units(1)),
                PromiseRule.named("online").in(WEB).keeping(units(2)).atLeast(Quantity.of(4))));
        assertThat(offered(promises, WEB, PromiseMethod.PICKUP)).isEqualTo(4);
        assertThat(offered(promises, APP, PromiseMethod.SHIP)).isEqualTo(5);
        PromiseAnswer web = promises.offer(question(WEB, PromiseMethod.SHIP, OPENING));
        assertThat(web.offered()).isEqualTo(Quantity.ZERO);
        assertThat(web.explanation())
                .isEqualTo(
                        "5 can be taken now; 2 are safety stock by 'online'; only 3 are left, and 'online' offers none below 4.");
    }

    @Test
    void days_of_cover_follow_demand() {
        shop.stock(MUG_BERLIN, 9);
        promises.put(PromisePolicy.of(PromiseRule.named("cover").keeping(new SafetyStock.Cover(Duration.ofDays(3)))));
        Promises selling = promises.standingOn(new Known() {
            @Override
            public DemandRate demand(StockKey key) {
                return new DemandRate(Quantity.of(10), Duration.ofDays(7));
            }
        });
        assertThat(offered(selling, WEB, PromiseMethod.SHIP))
                .as("9 - 30/7, rounded up")
                .isEqualTo(4);
        assertThat(new DemandRate(Quantity.of(Long.MAX_VALUE), Duration.ofDays(1)).in(Duration.ofHours(12)))
                .isEqualTo(Quantity.of(4611686018427387904L));
    }

    @Test
    void what_comes_is_offered_from_its_instant_on_up_to_the_limit() {
        shop.stock(MUG_BERLIN, 2);
        promises.put(PromisePolicy.of(PromiseRule.named("preorder").onSupply(Quantity.of(3))));
        Promises supplied = promises.standingOn(new Known() {
            @Override
            public Map<StockKey, List<ExpectedUnits>> expected(Set<Sku> skus) {
                return Map.of(MUG_BERLIN, List.of(new ExpectedUnits(ORDER, Quantity.of(5), TOMORROW)));
            }
        });
        List<PromiseAnswer> offers = supplied.offers(question(WEB, PromiseMethod.SHIP, NEXT_WEEK));
        assertThat(offers).extracting(PromiseAnswer::by).containsExactly(OPENING, TOMORROW);
        assertThat(offers).extracting(PromiseAnswer::offered).containsExactly(Quantity.of(2), Quantity.of(5));
        assertThat(offers.get(0).explanation())
                .isEqualTo("2 can be taken now; 5 come with PO-1 only at 2026-11-23T08:00:00Z.");
        assertThat(offers.get(1).explanation())
                .isEqualTo(
                        "2 can be taken now; 5 more come with PO-1 at 2026-11-23T08:00:00Z; 'preorder' promises up to 3 that are still to come, which takes 2 away.");
        assertThat(supplied.offers(question(WEB, PromiseMethod.SHIP, OPENING))).hasSize(1);
    }

    @Test
    void what_is_promised_to_others_and_what_is_doubted_is_not_offered() {
        shop.stock(MUG_BERLIN, 6);
        promises.put(PromisePolicy.of(PromiseRule.named("sure").sureBy(ServiceLevel.of("0.98"))));
        Promises known = promises.standingOn(new Known() {
            @Override
            public Map<StockKey, List<DueUnits>> due(Set<Sku> skus) {
                return Map.of(MUG_BERLIN, List.of(new DueUnits(Quantity.of(2), NEXT_WEEK)));
            }

            @Override
            public Trust trust(List<Sku> skus, List<LocationId> locations, ServiceLevel level) {
                return (row, column, book) -> book - 1;
            }
        });
        PromiseAnswer answer = known.offer(question(WEB, PromiseMethod.SHIP, OPENING));
        assertThat(answer.offered()).isEqualTo(Quantity.of(3));
        assertThat(answer.explanation())
                .isEqualTo(
                        "6 can be taken now; 2 are promised to others; 1 may not be there, by what counts and picks have shown.");
    }

    @Test
    void back_orders_go_below_nothing_down_to_a_limit() {
        promises.put(PromisePolicy.of(PromiseRule.named("made to order").beyond(Quantity.of(3))));
        assertThat(promises.offer(question(WEB, PromiseMethod.SHIP, OPENING)).explanation())
                .isEqualTo("0 can be taken now; 'made to order' promises 3 beyond what is known of.");
        Promises backordered = promises.standingOn(new Known() {
            @Override
            public Map<StockKey, List<DueUnits>> due(Set<Sku> skus) {
                return Map.of(MUG_BERLIN, List.of(new DueUnits(Quantity.of(2), OPENING)));
            }
        });
        assertThat(offered(backordered, WEB, PromiseMethod.SHIP)).isEqualTo(1);
    }

    @Test
    void supply_that_slips_is_told_to_those_whom_it_touches_and_to_nobody_else() {
        List<Commitment> commitments = List.of(
                new Commitment(promise(1), Quantity.of(2), TOMORROW),
                new Commitment(promise(2), Quantity.of(3), TOMORROW),
                new Commitment(promise(3), Quantity.of(1), NEXT_WEEK));
        Pegging before = Pegging.of(2, List.of(new ExpectedUnits(ORDER, Quantity.of(4), TOMORROW)), commitments);
        assertThat(before.late()).isEmpty();
        Pegging after = Pegging.of(2, List.of(new ExpectedUnits(ORDER, Quantity.of(3), NEXT_WEEK)), commitments);
        assertThat(after.since(before))
                .containsExactly(
                        new PromiseRepegged(promise(2), Optional.of(TOMORROW), Optional.of(NEXT_WEEK), Quantity.of(3)),
                        new PromiseRepegged(promise(3), Optional.of(TOMORROW), Optional.empty(), Quantity.ONE));
        assertThat(before.since(before)).isEmpty();
    }

    @Test
    @Tag("P-03")
    void a_page_offers_at_each_place_what_a_question_does() {
        shop.stock(MUG_BERLIN, 9);
        shop.stock(MUG_PARIS, 3);
        shop.stock(TEA_PARIS, 2);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, APP, Quantity.of(4)));
        promises.put(PromisePolicy.of(PromiseRule.named("all").keeping(units(1)).beyond(Quantity.ONE)));
        PromisePage page =
                promises.page(Optional.of(WEB), PromiseMethod.SHIP, List.of(TEA, MUG), List.of(BERLIN, PARIS));
        assertThat(page.offered(1, 0)).isZero();
        page.refresh();
        assertThat(List.of(page.offered(0, 0), page.offered(0, 1), page.offered(1, 0), page.offered(1, 1)))
                .containsExactly(1L, 2L, 5L, 3L)
                .element(2)
                .isEqualTo(offered(promises, WEB, PromiseMethod.SHIP));
        promises.put(PromisePolicy.PLAIN);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_PARIS, WEB, Quantity.of(3)));
        page.refresh();
        assertThat(List.of(page.offered(1, 0), page.offered(1, 1))).containsExactly(5L, 3L);
        PromisePage known = promises.standingOn(new Known())
                .page(Optional.of(WEB), PromiseMethod.SHIP, List.of(MUG), List.of(BERLIN, PARIS))
                .refresh();
        assertThat(List.of(known.offered(0, 0), known.offered(0, 1))).containsExactly(5L, 3L);
    }

    @Test
    void a_policy_in_which_two_rules_have_one_name_is_refused() {
        PromiseRule rule = PromiseRule.named("one").of(MUG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromisePolicy.of(rule, PromiseRule.named("one")))
                .withMessage("two promise rules are called 'one': give each a name of its own");
        assertThat(promises.policy()).isEqualTo(PromisePolicy.PLAIN);
        assertThat(promises.put(PromisePolicy.of(rule))).isEqualTo(promises.put(promises.policy()));
    }

    private static long offered(Promises promises, ChannelId channel, PromiseMethod method) {
        return promises.offer(question(channel, method, OPENING)).offered().units();
    }

    private static PromiseQuestion question(ChannelId channel, PromiseMethod method, Instant by) {
        return new PromiseQuestion(MUG_BERLIN, Optional.of(channel), method, by);
    }

    private static SafetyStock units(long units) {
        return new SafetyStock.Units(Quantity.of(units));
    }

    private static ReservationId promise(int number) {
        return ReservationId.of(CommandId.named(OPENING.plusSeconds(number), "promise-" + number));
    }

    /** Nothing is known but what a test says. */
    private static class Known implements PromiseSources {

        @Override
        public Map<StockKey, List<ExpectedUnits>> expected(Set<Sku> skus) {
            return Map.of();
        }

        @Override
        public Map<StockKey, List<DueUnits>> due(Set<Sku> skus) {
            return Map.of();
        }

        @Override
        public DemandRate demand(StockKey key) {
            return DemandRate.NONE;
        }

        @Override
        public Trust trust(List<Sku> skus, List<LocationId> locations, ServiceLevel level) {
            return Trust.BOOK;
        }
    }
}
