package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.LEEDS;
import static io.omni.inventory.lot.Pharmacy.ONE;
import static io.omni.inventory.lot.Pharmacy.SCANNER;
import static io.omni.inventory.lot.Pharmacy.SCANNER_LEEDS;
import static io.omni.inventory.lot.Pharmacy.SCANNER_YORK;
import static io.omni.inventory.lot.Pharmacy.SYRUP;
import static io.omni.inventory.lot.Pharmacy.TWO;
import static io.omni.inventory.lot.Pharmacy.YORK;
import static io.omni.inventory.lot.Pharmacy.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Gtin;
import io.omni.inventory.Race;
import io.omni.inventory.count.SkuTags;
import io.omni.inventory.count.TagReads;
import io.omni.inventory.count.UnitTag;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockLine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Serial numbers: a unit is at one place, or sold. */
@Tag("I1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SerialsTest {

    private static final int THREADS = 8;

    private final Pharmacy shop = new Pharmacy();

    private static List<StockLine> one() {
        return List.of(StockLine.of(SCANNER, LEEDS, 1));
    }

    @Test
    void a_serial_that_is_in_stock_elsewhere_is_not_received_and_it_is_told_where_it_is() {
        shop.receive(lot(SCANNER_YORK, ONE, 1));
        assertThatThrownBy(() -> shop.receive(lot(SCANNER_LEEDS, ONE, 1)))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.InStock(
                                        SCANNER, ONE, List.of(new LotLevel(SCANNER_YORK, LotPlace.SELLABLE, ONE, 1)))));
        assertThatThrownBy(() -> shop.receive(lot(SCANNER_LEEDS, TWO, 1), lot(SCANNER_LEEDS, TWO, 1)))
                .isInstanceOf(LotsRefused.class);
        assertThatThrownBy(() -> shop.receive(lot(SCANNER_LEEDS, TWO, 2)))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotOneUnit(SCANNER_LEEDS, TWO, 2)));
        assertThat(shop.lots().levels(SCANNER)).hasSize(1);
    }

    @Test
    void a_unit_that_was_sold_comes_back_and_is_sold_again() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1));
        shop.sell(SCANNER_LEEDS, 1, lot(SCANNER_LEEDS, ONE, 1));
        assertThat(shop.lots().levels(SCANNER)).isEmpty();
        shop.receive(lot(SCANNER_LEEDS, ONE, 1));
        shop.sell(SCANNER_LEEDS, 1, lot(SCANNER_LEEDS, ONE, 1));
        assertThat(shop.lots().trace(SCANNER, ONE))
                .isInstanceOfSatisfying(
                        LotTrace.Known.class, known -> assertThat(known.steps()).hasSize(4));
    }

    @Test
    void a_sale_names_the_units_that_leave() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1), lot(SCANNER_LEEDS, TWO, 1));
        ReservationId reservation = shop.reserved(SCANNER_LEEDS, 1);
        assertThatThrownBy(() -> shop.inventory.ship(new ShipUnits(shop.id(), reservation, one())))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotNamed(SCANNER_LEEDS, Tracking.SERIAL, 1, 0)));
    }

    @Test
    void of_several_sales_of_one_serial_at_once_one_wins() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1), lot(SCANNER_LEEDS, LotId.UNASSIGNED, THREADS));
        List<ReservationId> holds = IntStream.range(0, THREADS)
                .mapToObj(i -> shop.reserved(SCANNER_LEEDS, 1))
                .toList();
        List<ShipUnits> sales = holds.stream()
                .map(hold -> new ShipUnits(shop.id(), hold, one(), List.of(lot(SCANNER_LEEDS, ONE, 1))))
                .toList();
        List<Boolean> won = Race.run(THREADS, i -> {
            try {
                shop.inventory.ship(sales.get(i));
                return true;
            } catch (LotsRefused lost) {
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        assertThat(shop.units(SCANNER_LEEDS, ONE)).isZero();
        assertThat(shop.audit().isSound()).isTrue();
    }

    @Test
    void of_several_receipts_of_one_serial_at_once_one_is_taken() {
        List<ReceiveStock> receipts = IntStream.range(0, THREADS)
                .mapToObj(i -> i % 2 == 0 ? SCANNER_LEEDS : SCANNER_YORK)
                .map(key -> new ReceiveStock(
                        shop.id(), List.of(StockLine.of(SCANNER, key.location(), 1)), List.of(lot(key, ONE, 1))))
                .toList();
        List<Boolean> won = Race.run(THREADS, i -> {
            try {
                shop.inventory.receive(receipts.get(i));
                return true;
            } catch (LotsRefused lost) {
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        assertThat(shop.lots().levels(SCANNER)).hasSize(1);
    }

    @Test
    void a_reader_tells_missing_extra_and_moved_units_one_by_one() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1), lot(SCANNER_LEEDS, TWO, 1), lot(SCANNER_YORK, new LotId("7"), 1));
        ReconcileSerials read = new ReconcileSerials(shop.id(), LEEDS, List.of(SCANNER), reads(1001, 7, 8), 50);
        SerialsOutcome outcome = shop.lots().reconcile(read);
        assertThat(outcome)
                .isEqualTo(new SerialsOutcome.Reconciled(List.of(new SerialsOutcome.Line(
                        SCANNER,
                        List.of(TWO),
                        List.of(new LotId("8")),
                        List.of(new LotLevel(SCANNER_YORK, LotPlace.SELLABLE, new LotId("7"), 1))))));
        assertThat(shop.lots().reconcile(read)).isEqualTo(outcome);
        assertThat(shop.lots().levels(SCANNER))
                .extracting(level -> level.key().location() + " " + level.lot())
                .containsExactlyInAnyOrder("leeds 1001", "leeds 7", "leeds 8");
        assertThat(shop.inventory.levels(SCANNER))
                .extracting(level -> level.onHand())
                .containsExactly(3L, 0L);
        assertThat(shop.audit().isSound()).isTrue();
    }

    @Test
    void units_without_a_number_get_the_numbers_that_are_read() {
        shop.receive(lot(SCANNER_LEEDS, LotId.UNASSIGNED, 1));
        shop.lots().reconcile(new ReconcileSerials(shop.id(), LEEDS, List.of(SCANNER), reads(1001, 1002), 0));
        assertThat(shop.inventory.levels(SCANNER).get(0).onHand()).isEqualTo(2);
        assertThat(shop.units(SCANNER_LEEDS, LotId.UNASSIGNED)).isZero();
        assertThat(shop.audit().isSound()).isTrue();
    }

    @Test
    void a_reader_that_saw_too_little_is_not_believed_and_lots_have_no_serials() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1), lot(SCANNER_LEEDS, TWO, 1));
        assertThat(shop.lots().reconcile(new ReconcileSerials(shop.id(), LEEDS, List.of(SCANNER), reads(1001), 51)))
                .isEqualTo(new SerialsOutcome.Implausible(2, 1, 51));
        assertThat(shop.lots().reconcile(new ReconcileSerials(shop.id(), LEEDS, List.of(SYRUP), reads(), 0)))
                .isEqualTo(new SerialsOutcome.NotTracked(List.of(SYRUP)));
        assertThat(shop.lots().levels(SCANNER)).hasSize(2);
    }

    @Test
    void a_unit_on_its_way_is_at_one_place() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1));
        shop.inventory.dispatch(new DispatchTransfer(shop.id(), one(), YORK, List.of(lot(SCANNER_LEEDS, ONE, 1))));
        assertThatThrownBy(() -> shop.receive(lot(SCANNER_LEEDS, ONE, 1))).isInstanceOf(LotsRefused.class);
        List<StockLine> arrived = List.of(StockLine.of(SCANNER, YORK, 1));
        assertThatThrownBy(() -> shop.inventory.receive(
                        new ReceiveTransfer(shop.id(), arrived, List.of(lot(SCANNER_YORK, TWO, 1)))))
                .isInstanceOf(LotsRefused.class);
        shop.inventory.receive(new ReceiveTransfer(shop.id(), arrived, List.of(lot(SCANNER_YORK, ONE, 1))));
        assertThat(shop.lots().levels(SCANNER)).containsExactly(new LotLevel(SCANNER_YORK, LotPlace.SELLABLE, ONE, 1));
    }

    private static TagReads reads(long... serials) {
        Gtin gtin = new Gtin("04012345123456");
        List<UnitTag> tags = Arrays.stream(serials)
                .mapToObj(serial -> new UnitTag(gtin, serial))
                .toList();
        return new TagReads(tags.isEmpty() ? List.of() : List.of(new SkuTags(SCANNER, tags)), 0, 0, 0, 0);
    }
}
