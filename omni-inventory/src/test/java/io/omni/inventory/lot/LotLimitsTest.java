package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.END_OF_MAY;
import static io.omni.inventory.lot.Pharmacy.JUNE;
import static io.omni.inventory.lot.Pharmacy.MAY;
import static io.omni.inventory.lot.Pharmacy.SYRUP;
import static io.omni.inventory.lot.Pharmacy.SYRUP_LEEDS;
import static io.omni.inventory.lot.Pharmacy.WHOLESALE;
import static io.omni.inventory.lot.Pharmacy.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.Race;
import io.omni.inventory.quota.FillQuotas;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far lots go: to the unit, to the instant, and with many who want them. */
@Tag("I1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotLimitsTest {

    private static final int THREADS = 8;
    private static final Instant SOON = Instant.parse("2026-05-10T00:00:00Z");

    private final Pharmacy shop = Pharmacy.withLots();

    private static List<StockLine> line(long units) {
        return List.of(StockLine.of(SYRUP, SYRUP_LEEDS.location(), units));
    }

    private ReserveStock wholesale(long units) {
        return new ReserveStock(shop.id(), line(units), Duration.ofDays(400), Optional.of(WHOLESALE));
    }

    private void wait(Instant until) {
        shop.clock.advance(Duration.between(shop.clock.instant(), until));
    }

    @Test
    void a_lot_is_good_up_to_the_instant_and_called_back_at_none() {
        Lot lot = new Lot(SYRUP, MAY, Optional.of(END_OF_MAY), Optional.empty());
        Duration month = Duration.ofDays(30);
        assertThat(lot.isGood(END_OF_MAY.minus(month), month)).isTrue();
        assertThat(lot.isGood(END_OF_MAY.minus(month).plusNanos(1), month)).isFalse();
        assertThat(lot.isGood(END_OF_MAY.minusNanos(1), Duration.ZERO)).isTrue();
        assertThat(lot.isGood(END_OF_MAY, Duration.ZERO)).isFalse();
        Lot recalled = new Lot(SYRUP, MAY, Optional.empty(), Optional.of(SOON));
        assertThat(recalled.isGood(END_OF_MAY, Duration.ZERO)).isFalse();
    }

    @Test
    void no_more_lots_are_named_than_units_move() {
        ReceiveStock receipt = new ReceiveStock(shop.id(), line(5), List.of(lot(SYRUP_LEEDS, MAY, 6)));
        assertThatThrownBy(() -> shop.inventory.receive(receipt))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotNamed(SYRUP_LEEDS, Tracking.LOT, 5, 6)));
    }

    @Test
    void what_has_expired_is_held_for_nobody_where_no_rule_of_shelf_life_is_given() {
        Inventory plain = shop.open(Pharmacy.TRACKED.withShelfLife(ShelfLife.NOT_EXPIRED));
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2));
        wait(END_OF_MAY);
        assertThat(plain.reserve(new ReserveStock(shop.id(), line(3), Duration.ofDays(1))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(SYRUP_LEEDS, 3, 2))));
        assertThat(plain.reserve(new ReserveStock(shop.id(), line(2), Duration.ofDays(1))))
                .isInstanceOf(ReserveOutcome.Reserved.class);
    }

    @Test
    void units_without_a_lot_are_picked_last_and_once() {
        Inventory before = shop.open(LotOptions.NONE);
        before.receive(new ReceiveStock(shop.id(), line(2)));
        shop.lots().balance(new BalanceLots(shop.id(), SYRUP));
        shop.receive(lot(SYRUP_LEEDS, MAY, 1));
        before.receive(new ReceiveStock(shop.id(), line(2)));
        assertThat(shop.lots().balance(new BalanceLots(shop.id(), SYRUP)).changes())
                .containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, LotId.UNASSIGNED, 2));
        assertThat(shop.lots().pick(line(7).get(0), Optional.empty()))
                .isEqualTo(new LotPick(
                        List.of(lot(SYRUP_LEEDS, MAY, 1), lot(SYRUP_LEEDS, LotId.UNASSIGNED, 4)), Quantity.of(2)));
        assertThat(shop.lots().find(SYRUP, LotId.UNASSIGNED)).isEmpty();
    }

    @Test
    void what_is_too_old_for_a_channel_is_kept_back_once_from_its_own_units_and_everybodys() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2));
        shop.inventory
                .quotas()
                .put(QuotaPlan.of(QuotaRule.hard("wholesale", WHOLESALE, new QuotaSize.Units(Quantity.of(3)))));
        shop.inventory.quotas().fill(new FillQuotas(shop.id(), List.of(SYRUP_LEEDS)));
        wait(SOON);
        assertThat(shop.inventory.reserve(wholesale(3))).isInstanceOf(ReserveOutcome.NotReserved.class);
        assertThat(shop.inventory.reserve(wholesale(2))).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(shop.audit().isSound()).isTrue();
    }

    @Test
    void many_who_want_what_is_good_for_long_get_that_and_no_more() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2));
        wait(SOON);
        List<ReserveStock> wanted =
                IntStream.range(0, THREADS).mapToObj(i -> wholesale(1)).toList();
        List<Boolean> got =
                Race.run(THREADS, i -> shop.inventory.reserve(wanted.get(i)) instanceof ReserveOutcome.Reserved);
        assertThat(got).filteredOn(each -> each).hasSize(2);
    }

    @Test
    void many_sales_at_once_take_each_lot_to_its_last_unit_and_no_further() {
        shop.receive(lot(SYRUP_LEEDS, MAY, THREADS / 2), lot(SYRUP_LEEDS, JUNE, THREADS / 2));
        List<ShipUnits> sales = IntStream.range(0, THREADS)
                .mapToObj(i -> new ShipUnits(shop.id(), shop.reserved(SYRUP_LEEDS, 1), line(1)))
                .toList();
        Race.run(THREADS, i -> shop.inventory.ship(sales.get(i)));
        assertThat(shop.lots().levels(SYRUP)).isEmpty();
        assertThat(shop.audit().isSound()).isTrue();
    }
}
