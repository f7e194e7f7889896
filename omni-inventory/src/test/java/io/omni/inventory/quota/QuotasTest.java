package io.omni.inventory.quota;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.channel.ChannelId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotasTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId APP = new ChannelId("app");

    private final Shop shop = new Shop();
    private final Quotas quotas = shop.inventory.quotas();

    @Test
    @Tag("P-06")
    void what_is_set_aside_for_one_channel_is_neither_sold_nor_shown_in_another() {
        shop.stock(MUG_BERLIN, 10);
        setAside(WEB, 6);
        assertThat(available(WEB)).isEqualTo(10);
        assertThat(available(APP)).isEqualTo(4);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(4);
        assertThat(reserve(APP, 5))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 5, 4))));
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 5))))
                .isInstanceOf(ReserveOutcome.NotReserved.class);
        assertThat(reserve(APP, 4)).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(reserve(WEB, 6)).isInstanceOf(ReserveOutcome.Reserved.class);
    }

    @Test
    void levels_add_up_what_is_set_aside_and_what_is_not() {
        shop.stock(MUG_BERLIN, 10);
        setAside(WEB, 6);
        reserve(WEB, 7);
        assertThat(shop.level(MUG_BERLIN)).satisfies(level -> {
            assertThat(level.onHand()).isEqualTo(10);
            assertThat(level.held()).isEqualTo(7);
            assertThat(level.available()).isEqualTo(3);
            assertThat(level.setAside()).isZero();
        });
        assertThat(shop.inventory.levels(MUG)).containsExactly(shop.level(MUG_BERLIN));
        assertThat(quotas.levels(MUG_BERLIN)).containsExactly(new QuotaLevel(MUG_BERLIN, WEB, 6, 6, 0, 0));
    }

    @Test
    void a_channel_takes_its_own_first_and_then_everybodys_under_one_reservation() {
        shop.stock(MUG_BERLIN, 10);
        setAside(WEB, 6);
        ReservationId basket = reserved(WEB, 8);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
        assertThat(shop.inventory.reservation(basket).orElseThrow().lines()).containsExactly(line(MUG_BERLIN, 8));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 3)))))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(shop.inventory.release(new ReleaseUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 5)))))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(shop.inventory.reservation(basket)).isEmpty();
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(7);
        assertThat(quotas.levels(MUG_BERLIN).get(0).available()).isEqualTo(5);
    }

    @Test
    @Tag("P-04")
    void more_than_is_held_is_neither_shipped_nor_released() {
        shop.stock(MUG_BERLIN, 10);
        setAside(WEB, 6);
        ReservationId basket = reserved(WEB, 8);
        ReservationOutcome tooLittle =
                new ReservationOutcome.TooLittleReserved(basket, List.of(new StockShortage(MUG_BERLIN, 9, 8)));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 9)))))
                .isEqualTo(tooLittle);
        assertThat(shop.inventory.release(new ReleaseUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 9)))))
                .isEqualTo(tooLittle);
        shop.clock.advance(Shop.TEN_MINUTES);
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 8)))))
                .isEqualTo(new ReservationOutcome.Expired(basket, shop.clock.instant()));
    }

    @Test
    void a_soft_quota_lends_down_to_its_reserve_and_gets_its_units_back_first() {
        quotas.put(QuotaPlan.of(QuotaRule.soft("web", WEB, units(6), Quantity.of(2))));
        shop.stock(MUG_BERLIN, 8);
        assertThat(available(APP)).isEqualTo(2 + 4);
        ReservationId basket = reserved(APP, 5);
        assertThat(quotas.levels(MUG_BERLIN)).containsExactly(new QuotaLevel(MUG_BERLIN, WEB, 6, 3, 3, 1));
        shop.inventory.release(new ReleaseUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 3))));
        assertThat(quotas.levels(MUG_BERLIN).get(0).available()).isEqualTo(6);
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    @Test
    void a_quota_that_lent_units_gets_the_first_that_come_in() {
        quotas.put(QuotaPlan.of(QuotaRule.soft("web", WEB, units(6), Quantity.ZERO)));
        shop.stock(MUG_BERLIN, 6);
        ReservationId basket = reserved(APP, 6);
        shop.inventory.ship(new ShipUnits(shop.nextId(), basket, List.of(line(MUG_BERLIN, 6))));
        shop.stock(MUG_BERLIN, 7);
        assertThat(quotas.levels(MUG_BERLIN).get(0).available()).isEqualTo(6);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(1);
    }

    @Test
    @Tag("P-12")
    void a_release_is_judged_by_the_instant_of_the_question() {
        quotas.put(QuotaPlan.of(QuotaRule.hard("web", WEB, units(8))
                .releasing(
                        new QuotaRelease(Shop.OPENING.plus(Duration.ofHours(1)), new Share(50)),
                        QuotaRelease.all(Shop.OPENING.plus(Duration.ofHours(2))))));
        shop.stock(MUG_BERLIN, 8);
        assertThat(available(APP)).isZero();
        assertThat(quotas.available(Optional.of(APP), List.of(MUG_BERLIN), Shop.OPENING.plus(Duration.ofHours(2))))
                .containsEntry(MUG_BERLIN, 8L);
        shop.clock.advance(Duration.ofHours(1));
        assertThat(available(APP)).isEqualTo(4);
        assertThat(reserve(APP, 5)).isInstanceOf(ReserveOutcome.NotReserved.class);
        assertThat(reserve(APP, 3)).isInstanceOf(ReserveOutcome.Reserved.class);
        shop.clock.advance(Duration.ofHours(1));
        assertThat(available(APP)).isEqualTo(8);
        assertThat(available(WEB)).isEqualTo(8);
    }

    @Test
    void what_sold_through_keeps_its_protection_and_what_lags_behind_loses_it() {
        quotas.put(QuotaPlan.of(QuotaRule.hard("web", WEB, units(8))
                .releasing(new QuotaRelease(Shop.OPENING.plus(Duration.ofHours(1)), new Share(50)))));
        shop.stock(MUG_BERLIN, 8);
        ReservationId sold = reserved(WEB, 5);
        shop.inventory.ship(new ShipUnits(shop.nextId(), sold, List.of(line(MUG_BERLIN, 5))));
        shop.clock.advance(Duration.ofHours(1));
        assertThat(available(APP)).isZero();
        assertThat(available(WEB)).isEqualTo(3);
    }

    @Test
    void a_share_of_the_stock_is_set_aside_of_what_comes_in() {
        quotas.put(QuotaPlan.of(QuotaRule.hard("web", WEB, new QuotaSize.OfStock(new Share(40)))));
        shop.stock(MUG_BERLIN, 11);
        assertThat(quotas.levels(MUG_BERLIN).get(0).available()).isEqualTo(4);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(7);
    }

    @Test
    void rules_are_for_some_skus_and_locations() {
        quotas.put(QuotaPlan.of(QuotaRule.hard("web", WEB, units(3)).of(MUG).at(Shop.BERLIN)));
        List.of(MUG_BERLIN, MUG_PARIS, TEA_BERLIN).forEach(key -> shop.stock(key, 5));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
        assertThat(shop.available(MUG_PARIS)).isEqualTo(5);
        assertThat(shop.available(TEA_BERLIN)).isEqualTo(5);
    }

    @Test
    void a_fact_draws_back_what_quotas_have_promised_to_nobody_before_it_leaves_a_promise_short() {
        shop.stock(MUG_BERLIN, 10);
        setAside(WEB, 6);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 4));
        shop.count(MUG_BERLIN, -5);
        assertThat(events()).containsExactly(new QuotaDrawnBack(MUG_BERLIN, WEB, 5));
        assertThat(available(WEB)).isEqualTo(1);
        shop.count(MUG_BERLIN, -3);
        assertThat(events())
                .containsExactly(
                        new QuotaDrawnBack(MUG_BERLIN, WEB, 5),
                        new QuotaDrawnBack(MUG_BERLIN, WEB, 1),
                        shop.overcommitted(MUG_BERLIN, 2, promise, 4));
        assertThat(available(WEB)).isEqualTo(-2);
    }

    @Test
    void units_that_come_back_to_a_quota_are_not_sold_while_promises_miss_them() {
        shop.stock(MUG_BERLIN, 6);
        setAside(WEB, 2);
        ReservationId webs = reserved(WEB, 2);
        shop.reserved(line(MUG_BERLIN, 4));
        shop.count(MUG_BERLIN, -1);
        shop.inventory.release(new ReleaseReservation(shop.nextId(), webs));
        assertThat(available(WEB)).isEqualTo(1);
        assertThat(reserve(WEB, 2)).isInstanceOf(ReserveOutcome.NotReserved.class);
    }

    @Test
    void units_of_a_rule_that_was_dropped_stay_with_the_channel_until_they_are_given_back() {
        quotas.put(QuotaPlan.of(QuotaRule.soft("web", WEB, units(6), Quantity.ZERO)));
        shop.stock(MUG_BERLIN, 8);
        quotas.put(QuotaPlan.NONE);
        assertThat(available(APP)).isEqualTo(2);
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(8);
        GiveBack back = new GiveBack(shop.nextId(), MUG_BERLIN, WEB, Quantity.of(6));
        assertThat(quotas.giveBack(back))
                .isEqualTo(quotas.giveBack(back))
                .isEqualTo(new QuotaOutcome.Moved(List.of(new QuotaMove(MUG_BERLIN, WEB, -6))));
        assertThat(available(APP)).isEqualTo(8);
        assertThat(quotas.giveBack(new GiveBack(shop.nextId(), MUG_BERLIN, WEB, Quantity.ONE)))
                .isEqualTo(new QuotaOutcome.NotMoved(List.of(new StockShortage(MUG_BERLIN, 1, 0))));
    }

    @Test
    @Tag("P-05")
    void a_plan_for_stock_that_was_there_before_is_carried_out_once() {
        shop.stock(MUG_BERLIN, 8);
        quotas.put(QuotaPlan.of(QuotaRule.hard("web", WEB, units(6))));
        FillQuotas fill = new FillQuotas(shop.nextId(), List.of(MUG_BERLIN, TEA_BERLIN));
        QuotaOutcome filled = quotas.fill(fill);
        assertThat(filled).isEqualTo(new QuotaOutcome.Moved(List.of(new QuotaMove(MUG_BERLIN, WEB, 6))));
        reserve(WEB, 6);
        assertThat(quotas.fill(fill)).isEqualTo(filled);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
    }

    @Test
    @Tag("P-05")
    void a_repeated_reservation_in_a_channel_is_answered_as_the_first_time() {
        shop.stock(MUG_BERLIN, 8);
        setAside(WEB, 6);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 8)).in(WEB);
        assertThat(shop.inventory.reserve(basket))
                .isEqualTo(shop.inventory.reserve(basket))
                .isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(available(WEB)).isZero();
    }

    @Test
    void names_that_look_like_two_are_one() {
        StockKey odd = new StockKey(MUG, new LocationId("a/b @ c"));
        ChannelId channel = new ChannelId("d/e @ f");
        shop.stock(odd, 3);
        quotas.setAside(new SetAside(shop.nextId(), odd, channel, Quantity.of(2)));
        assertThat(quotas.levels(odd)).containsExactly(new QuotaLevel(odd, channel, 2, 0, 2, 0));
    }

    @Test
    void a_plan_in_which_two_rules_have_one_name_is_refused() {
        QuotaRule web = QuotaRule.hard("web", WEB, units(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaPlan.of(web, QuotaRule.hard("web", APP, units(1))))
                .withMessage("two quota rules are called 'web': give each a name of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> web.releasing(QuotaRelease.all(Shop.OPENING), new QuotaRelease(Shop.OPENING, Share.ALL)))
                .withMessage("quota rule 'web' has two releases at 2026-11-22T08:00:00Z: give one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(101))
                .withMessage("Share of 101 percent: give one from 0 to 100");
    }

    @Test
    void a_share_of_very_many_units_is_exact() {
        assertThat(new Share(99).of(Long.MAX_VALUE)).isEqualTo(9131138316486228048L);
        assertThat(new Share(33).of(10)).isEqualTo(3);
    }

    private void setAside(ChannelId channel, long units) {
        QuotaOutcome outcome = quotas.setAside(new SetAside(shop.nextId(), MUG_BERLIN, channel, Quantity.of(units)));
        assertThat(outcome).isEqualTo(new QuotaOutcome.Moved(List.of(new QuotaMove(MUG_BERLIN, channel, units))));
    }

    private long available(ChannelId channel) {
        return quotas.available(Optional.of(channel), List.of(MUG_BERLIN)).getOrDefault(MUG_BERLIN, 0L);
    }

    private ReserveOutcome reserve(ChannelId channel, long units) {
        return shop.inventory.reserve(shop.basket(line(MUG_BERLIN, units)).in(channel));
    }

    private ReservationId reserved(ChannelId channel, long units) {
        return ((ReserveOutcome.Reserved) reserve(channel, units)).id();
    }

    private List<Object> events() {
        return shop.storage.events().stream()
                .map(RecordedEvent::event)
                .map(Object.class::cast)
                .toList();
    }

    private static QuotaSize units(long units) {
        return new QuotaSize.Units(Quantity.of(units));
    }
}
