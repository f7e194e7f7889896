package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reservations of a part, anywhere, and of other lines than before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllocationTest {

    private static final ChannelId WEB = new ChannelId("web");

    private final Shop shop = new Shop();

    @Test
    void who_wants_some_gets_as_many_as_there_are_and_is_told_of_each_line() {
        shop.stock(MUG_BERLIN, 3);
        shop.stock(TEA_BERLIN, 9);
        ReserveSome command = some(line(MUG_BERLIN, 5), line(TEA_BERLIN, 2), line(MUG_PARIS, 1));
        ReserveSomeOutcome outcome = shop.inventory.reserve(command);
        assertThat(outcome)
                .isEqualTo(new ReserveSomeOutcome.Reserved(
                        ReservationId.of(command.id()),
                        List.of(line(MUG_BERLIN, 3), line(TEA_BERLIN, 2)),
                        List.of(new StockShortage(MUG_BERLIN, 5, 3), new StockShortage(MUG_PARIS, 1, 0))));
        shop.stock(MUG_BERLIN, 9);
        assertThat(shop.inventory.reserve(command)).isEqualTo(outcome);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void who_wants_some_where_nothing_is_gets_nothing() {
        assertThat(shop.inventory.reserve(some(line(MUG_BERLIN, 5))))
                .isEqualTo(new ReserveSomeOutcome.NothingReserved(List.of(new StockShortage(MUG_BERLIN, 5, 0))));
    }

    @Test
    @Tag("P-02")
    void two_lines_on_one_item_are_judged_together_by_who_wants_some() {
        shop.stock(MUG_BERLIN, 3);
        ReserveSome command = some(line(MUG_BERLIN, 2), line(MUG_BERLIN, 2));
        assertThat(shop.inventory.reserve(command))
                .isEqualTo(new ReserveSomeOutcome.Reserved(
                        ReservationId.of(command.id()),
                        List.of(line(MUG_BERLIN, 3)),
                        List.of(new StockShortage(MUG_BERLIN, 4, 3))));
    }

    @Test
    @Tag("P-03")
    void what_is_reserved_anywhere_is_held_where_it_is() {
        shop.stock(MUG_BERLIN, 3);
        shop.stock(MUG_PARIS, 5);
        shop.stock(TEA_PARIS, 1);
        ReserveAnywhere command = anywhere(List.of(BERLIN, PARIS), WantedUnits.of(MUG, 3), WantedUnits.of(TEA, 1));
        assertThat(shop.inventory.reserve(command))
                .as("the first location that has all")
                .isEqualTo(shop.inventory.reserve(command))
                .isEqualTo(new ReserveAnywhereOutcome.Reserved(
                        ReservationId.of(command.id()), List.of(line(MUG_PARIS, 3), line(TEA_PARIS, 1))));
        assertThat(shop.available(MUG_PARIS)).isEqualTo(2);
        assertThat(shop.inventory.reserve(anywhere(List.of(BERLIN, PARIS), WantedUnits.of(MUG, 5))))
                .as("from the first on")
                .isInstanceOfSatisfying(
                        ReserveAnywhereOutcome.Reserved.class,
                        reserved ->
                                assertThat(reserved.held()).containsExactly(line(MUG_BERLIN, 3), line(MUG_PARIS, 2)));
        assertThat(shop.inventory.reserve(anywhere(List.of(BERLIN, PARIS), WantedUnits.of(MUG, 1))))
                .isEqualTo(new ReserveAnywhereOutcome.NotReserved(
                        List.of(new ReserveAnywhereOutcome.Shortage(MUG, 1, 0))));
    }

    @Test
    @Tag("P-03")
    void a_location_is_fixed_later_without_letting_go_of_anything() {
        shop.stock(MUG_BERLIN, 2);
        shop.stock(MUG_PARIS, 2);
        ReserveAnywhere command = anywhere(List.of(BERLIN, PARIS), WantedUnits.of(MUG, 2));
        shop.inventory.reserve(command);
        ReservationId reservation = ReservationId.of(command.id());
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation));
        assertThat(amend(reservation, line(MUG_PARIS, 2))).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
        assertThat(shop.available(MUG_PARIS)).isZero();
        assertThat(shop.inventory.reservation(reservation))
                .contains(new Reservation(
                        reservation, ReservationState.CONFIRMED, Optional.empty(), List.of(line(MUG_PARIS, 2))));
        assertThat(shop.journal().get(shop.journal().size() - 1).cause()).isEqualTo("stock.amended");
    }

    @Test
    @Tag("P-07")
    void a_shopper_is_not_told_sold_out_because_of_the_shoppers_own_basket() {
        shop.stock(MUG_BERLIN, 3);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 2));
        ReservationId other = shop.reserved(line(MUG_BERLIN, 1));
        assertThat(availableTo(basket)).isEqualTo(2);
        assertThat(availableTo(other)).isEqualTo(1);
        assertThat(amend(basket, line(MUG_BERLIN, 2))).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(amend(basket, line(MUG_BERLIN, 3)))
                .as("and still does not oversell")
                .isEqualTo(new AmendOutcome.NotAmended(basket, List.of(new StockShortage(MUG_BERLIN, 3, 2))));
        shop.inventory.release(new ReleaseReservation(shop.nextId(), other));
        assertThat(amend(basket, line(MUG_BERLIN, 3))).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(shop.available(MUG_BERLIN)).isZero();
        shop.clock.advance(TEN_MINUTES);
        assertThat(availableTo(basket)).as("the dead basket counts for nobody").isEqualTo(3);
    }

    @Test
    void a_basket_changes_as_a_whole_or_not_at_all() {
        shop.stock(MUG_BERLIN, 3);
        shop.stock(TEA_BERLIN, 1);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 3));
        assertThat(amend(basket, line(MUG_BERLIN, 1), line(TEA_BERLIN, 2)))
                .isEqualTo(new AmendOutcome.NotAmended(basket, List.of(new StockShortage(TEA_BERLIN, 2, 1))));
        assertThat(shop.available(MUG_BERLIN)).isZero();
        assertThat(amend(basket, line(MUG_BERLIN, 1), line(TEA_BERLIN, 1))).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(shop.inventory.reservation(basket).orElseThrow().lines())
                .containsExactly(line(MUG_BERLIN, 1), line(TEA_BERLIN, 1));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
    }

    @Test
    void activity_extends_all_of_a_basket() {
        shop.stock(MUG_BERLIN, 3);
        shop.stock(TEA_BERLIN, 1);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 1));
        shop.clock.advance(Duration.ofMinutes(9));
        shop.inventory.amend(new AmendReservation(
                shop.nextId(),
                basket,
                List.of(line(MUG_BERLIN, 1), line(TEA_BERLIN, 1)),
                Optional.empty(),
                Optional.of(TEN_MINUTES)));
        shop.clock.advance(Duration.ofMinutes(9));
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), basket)))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(shop.inventory.reservation(basket).orElseThrow().lines()).hasSize(2);
    }

    @Test
    @Tag("P-05")
    void an_amendment_that_changes_nothing_is_remembered_too() {
        shop.stock(MUG_BERLIN, 3);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 1));
        AmendReservation same = new AmendReservation(
                shop.nextId(), basket, List.of(line(MUG_BERLIN, 1)), Optional.empty(), Optional.empty());
        int entries = shop.journal().size();
        assertThat(shop.inventory.amend(same)).isEqualTo(new AmendOutcome.Amended(basket));
        assertThat(shop.journal()).hasSize(entries);
        shop.inventory.release(new ReleaseReservation(shop.nextId(), basket));
        assertThat(shop.inventory.amend(same)).isEqualTo(new AmendOutcome.Amended(basket));
        assertThat(amend(basket, line(MUG_BERLIN, 1))).isEqualTo(new AmendOutcome.NothingReserved(basket));
    }

    @Test
    @Tag("P-12")
    void an_expired_reservation_is_not_amended() {
        shop.stock(MUG_BERLIN, 3);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 1));
        shop.clock.advance(TEN_MINUTES);
        assertThat(amend(basket, line(MUG_BERLIN, 2)))
                .isEqualTo(new AmendOutcome.Expired(basket, shop.clock.instant()));
    }

    @Test
    void a_basket_of_a_channel_gives_what_it_borrowed_back_to_quotas_first() {
        shop.stock(MUG_BERLIN, 5);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, WEB, Quantity.of(3)));
        ReserveStock command = shop.basket(line(MUG_BERLIN, 5)).in(WEB);
        shop.inventory.reserve(command);
        shop.inventory.amend(new AmendReservation(
                shop.nextId(),
                ReservationId.of(command.id()),
                List.of(line(MUG_BERLIN, 3)),
                Optional.of(WEB),
                Optional.empty()));
        assertThat(shop.inventory.quotas().levels(MUG_BERLIN).get(0).available())
                .isEqualTo(2);
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    private long availableTo(ReservationId holder) {
        return shop.inventory
                .availableTo(holder, Optional.empty(), List.of(MUG_BERLIN))
                .getOrDefault(MUG_BERLIN, 0L);
    }

    private AmendOutcome amend(ReservationId reservation, StockLine... lines) {
        return shop.inventory.amend(
                new AmendReservation(shop.nextId(), reservation, List.of(lines), Optional.empty(), Optional.empty()));
    }

    private ReserveSome some(StockLine... lines) {
        return new ReserveSome(shop.nextId(), List.of(lines), TEN_MINUTES, Optional.empty());
    }

    private ReserveAnywhere anywhere(List<LocationId> locations, WantedUnits... lines) {
        return new ReserveAnywhere(shop.nextId(), List.of(lines), locations, TEN_MINUTES, Optional.empty());
    }
}
