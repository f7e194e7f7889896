package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reserved units ship or are released, in parts, and never more than there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("P-04")
class SettlementTest {

    private final Shop shop = new Shop();
    private ReservationId reservation = ReservationId.of(shop.nextId());

    @BeforeEach
    void a_basket_of_five_mugs_and_two_teas() {
        shop.stock(MUG_BERLIN, 8);
        shop.stock(MUG_PARIS, 8);
        shop.stock(TEA_BERLIN, 2);
        reservation = shop.reserved(line(MUG_BERLIN, 5), line(TEA_BERLIN, 2));
    }

    @Test
    void units_that_ship_leave_the_stock_and_the_rest_stays_held() {
        assertThat(ship(line(MUG_BERLIN, 2))).isEqualTo(done());
        assertThat(remaining()).containsExactly(line(MUG_BERLIN, 3), line(TEA_BERLIN, 2));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 3));
        assertThat(ship(line(TEA_BERLIN, 2), line(MUG_BERLIN, 1), line(MUG_BERLIN, 2)))
                .isEqualTo(done());
        assertThat(shop.inventory.reservation(reservation)).isEmpty();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 3, 0));
        assertThat(shop.level(TEA_BERLIN)).isEqualTo(level(TEA_BERLIN, 0, 0));
    }

    @Test
    void no_more_ships_than_is_reserved_and_the_refusal_names_every_shortage() {
        ship(line(MUG_BERLIN, 4));
        assertThat(ship(line(TEA_BERLIN, 3), line(MUG_BERLIN, 1), line(MUG_BERLIN, 1), line(MUG_PARIS, 1)))
                .isEqualTo(new ReservationOutcome.TooLittleReserved(
                        reservation,
                        List.of(
                                new StockShortage(MUG_BERLIN, 2, 1),
                                new StockShortage(MUG_PARIS, 1, 0),
                                new StockShortage(TEA_BERLIN, 3, 2))));
        assertThat(remaining()).containsExactly(line(MUG_BERLIN, 1), line(TEA_BERLIN, 2));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 1));
    }

    @Test
    void some_units_are_released_and_the_rest_stays_held() {
        assertThat(release(line(MUG_BERLIN, 2))).isEqualTo(done());
        assertThat(remaining()).containsExactly(line(MUG_BERLIN, 3), line(TEA_BERLIN, 2));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 8, 3));
        assertThat(release(line(MUG_BERLIN, 4)))
                .isEqualTo(new ReservationOutcome.TooLittleReserved(
                        reservation, List.of(new StockShortage(MUG_BERLIN, 4, 3))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 8, 3));
    }

    @Test
    void releasing_all_after_a_partial_shipment_frees_what_did_not_ship() {
        ship(line(MUG_BERLIN, 2));
        assertThat(releaseAll()).isEqualTo(done());
        assertThat(shop.inventory.reservation(reservation)).isEmpty();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 0));
        assertThat(shop.level(TEA_BERLIN)).isEqualTo(level(TEA_BERLIN, 2, 0));
    }

    @Test
    void nothing_ships_after_all_was_released() {
        releaseAll();
        assertThat(ship(line(MUG_BERLIN, 1)))
                .isEqualTo(new ReservationOutcome.TooLittleReserved(
                        reservation, List.of(new StockShortage(MUG_BERLIN, 1, 0))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 8, 0));
    }

    @Test
    void one_reservation_does_not_touch_another() {
        ReservationId other = shop.reserved(line(MUG_BERLIN, 3));
        releaseAll();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 8, 3));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), other, List.of(line(MUG_BERLIN, 3)))))
                .isEqualTo(new ReservationOutcome.Done(other));
    }

    @Test
    void of_a_reservation_whose_units_all_shipped_nothing_is_left_to_change() {
        ship(line(MUG_BERLIN, 5), line(TEA_BERLIN, 2));
        ReservationOutcome nothing = new ReservationOutcome.TooLittleReserved(reservation, List.of());
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                .isEqualTo(nothing);
        assertThat(shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, Shop.TEN_MINUTES)))
                .isEqualTo(nothing);
        assertThat(releaseAll()).isEqualTo(done());
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 3, 0));
    }

    @Test
    void of_a_reservation_that_was_never_made_there_is_nothing() {
        ReservationId never = ReservationId.of(shop.nextId());
        assertThat(shop.inventory.reservation(never)).isEmpty();
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), never)))
                .isEqualTo(new ReservationOutcome.TooLittleReserved(never, List.of()));
        assertThat(shop.inventory.release(new ReleaseReservation(shop.nextId(), never)))
                .isEqualTo(new ReservationOutcome.Done(never));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), never, List.of(line(MUG_BERLIN, 1)))))
                .isEqualTo(
                        new ReservationOutcome.TooLittleReserved(never, List.of(new StockShortage(MUG_BERLIN, 1, 0))));
    }

    private ReservationOutcome done() {
        return new ReservationOutcome.Done(reservation);
    }

    private ReservationOutcome ship(StockLine... lines) {
        return shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(lines)));
    }

    private ReservationOutcome release(StockLine... lines) {
        return shop.inventory.release(new ReleaseUnits(shop.nextId(), reservation, List.of(lines)));
    }

    private ReservationOutcome releaseAll() {
        return shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation));
    }

    private List<StockLine> remaining() {
        return shop.inventory.reservation(reservation).orElseThrow().lines();
    }
}
