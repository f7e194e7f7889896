package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.DEPOT;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.PostingIdReused;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.DispatchTransfer;
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
class ReserveTest {

    private final Shop shop = new Shop();

    @Test
    void a_basket_over_several_skus_and_locations_is_held_as_a_whole() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(MUG_PARIS, 5);
        shop.stock(TEA_PARIS, 5);
        ReserveStock basket = shop.basket(line(TEA_PARIS, 5), line(MUG_PARIS, 2), line(MUG_BERLIN, 1));
        ReservationId id = ReservationId.of(basket.id());
        assertThat(shop.inventory.reserve(basket)).isEqualTo(new ReserveOutcome.Reserved(id));
        assertThat(shop.inventory.reservation(id))
                .contains(new Reservation(
                        id,
                        ReservationState.HELD,
                        Optional.of(OPENING.plus(TEN_MINUTES)),
                        List.of(line(MUG_BERLIN, 1), line(MUG_PARIS, 2), line(TEA_PARIS, 5))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, MUG_PARIS, TEA_PARIS)))
                .containsExactly(level(MUG_BERLIN, 5, 1), level(MUG_PARIS, 5, 2), level(TEA_PARIS, 5, 5));
    }

    @Test
    void a_refused_basket_holds_nothing_and_names_every_shortage() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_BERLIN, 1);
        assertThat(shop.inventory.reserve(shop.basket(line(TEA_PARIS, 1), line(MUG_BERLIN, 5), line(TEA_BERLIN, 2))))
                .isEqualTo(new ReserveOutcome.NotReserved(
                        List.of(new StockShortage(TEA_BERLIN, 2, 1), new StockShortage(TEA_PARIS, 1, 0))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 5, 0), level(TEA_BERLIN, 1, 0));
    }

    @Test
    @Tag("P-02")
    void two_lines_of_one_basket_on_the_same_sku_are_judged_together() {
        shop.stock(MUG_BERLIN, 5);
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 3), line(MUG_BERLIN, 3))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 6, 5))));
        ReservationId both = shop.reserved(line(MUG_BERLIN, 3), line(MUG_BERLIN, 2));
        assertThat(shop.inventory.reservation(both))
                .hasValueSatisfying(found -> assertThat(found.lines()).containsExactly(line(MUG_BERLIN, 5)));
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    @Test
    @Tag("P-03")
    void what_is_reserved_at_a_location_ships_from_there_and_from_nowhere_else() {
        shop.stock(MUG_BERLIN, 2);
        shop.stock(MUG_PARIS, 2);
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 3))))
                .as("stock elsewhere does not count")
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 3, 2))));
        ReservationId reservation = shop.reserved(line(MUG_PARIS, 2));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1)))))
                .isEqualTo(new ReservationOutcome.TooLittleReserved(
                        reservation, List.of(new StockShortage(MUG_BERLIN, 1, 0))));
        shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_PARIS, 2))));
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 2, 0), level(MUG_PARIS, 0, 0));
    }

    @Test
    void units_in_transit_are_not_promised() {
        shop.stock(MUG_BERLIN, 2);
        shop.inventory.dispatch(new DispatchTransfer(shop.nextId(), List.of(line(MUG_BERLIN, 2)), PARIS));
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_PARIS, 1))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_PARIS, 1, 0))));
    }

    @Test
    void a_repeated_basket_is_held_once_even_when_nothing_more_is_there() {
        shop.stock(MUG_BERLIN, 5);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 5));
        ReserveOutcome first = shop.inventory.reserve(basket);
        shop.clock.advance(Duration.ofMinutes(9));
        assertThat(shop.inventory.reserve(basket)).isEqualTo(first);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 5));
        assertThat(shop.journal()).hasSize(2);
    }

    @Test
    @Tag("P-04")
    void a_repeated_basket_does_not_last_longer_and_does_not_come_back() {
        shop.stock(MUG_BERLIN, 5);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 5));
        ReserveOutcome first = shop.inventory.reserve(basket);
        shop.clock.advance(Duration.ofMinutes(9));
        shop.inventory.reserve(basket);
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
        assertThat(shop.inventory.reserve(basket)).isEqualTo(first);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
    }

    @Test
    void a_refused_basket_may_be_sent_again_under_its_id() {
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 5));
        assertThat(shop.inventory.reserve(basket)).isInstanceOf(ReserveOutcome.NotReserved.class);
        shop.stock(MUG_BERLIN, 5);
        assertThat(shop.inventory.reserve(basket)).isInstanceOf(ReserveOutcome.Reserved.class);
    }

    @Test
    void the_id_of_a_basket_cannot_be_used_for_other_units_or_another_time_to_live() {
        StockKey elsewhere = new StockKey(MUG, DEPOT);
        shop.stock(MUG_BERLIN, 5);
        shop.stock(elsewhere, 5);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 2));
        shop.inventory.reserve(basket);
        reused(new ReserveStock(basket.id(), List.of(line(MUG_BERLIN, 1)), TEN_MINUTES));
        reused(new ReserveStock(basket.id(), List.of(line(elsewhere, 2)), TEN_MINUTES));
        reused(new ReserveStock(basket.id(), basket.lines(), TEN_MINUTES.plusMinutes(1)));
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 5, 2), level(elsewhere, 5, 0));
    }

    private void reused(ReserveStock other) {
        assertThatThrownBy(() -> shop.inventory.reserve(other))
                .isInstanceOf(PostingIdReused.class)
                .hasMessageContaining(other.id().toString());
    }
}
