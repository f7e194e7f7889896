package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ShipUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A count finds less than was promised. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OvercommitTest {

    private final Shop shop = new Shop();

    @Test
    void a_count_below_what_is_held_says_once_where_and_how_many_are_missing() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 8));
        shop.clock.advance(Duration.ofMinutes(1));
        AdjustStock count = new AdjustStock(shop.nextId(), MUG_BERLIN, -5, AdjustmentReason.LOST);
        shop.inventory.adjust(count);
        shop.inventory.adjust(count);
        StockOvercommitted event = shop.overcommitted(MUG_BERLIN, 3, promise, 8);
        assertThat(shop.storage.events())
                .containsExactly(new RecordedEvent(EventId.of(count.id(), 0), shop.clock.instant(), event));
        assertThat(event.type()).isEqualTo("stock.overcommitted");
        assertThat(event.subject()).isEqualTo(new EventSubject("stock", "MUG@berlin"));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 8));
    }

    @Test
    void a_count_that_leaves_what_is_held_says_nothing() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 8));
        shop.count(MUG_BERLIN, -2);
        assertThat(shop.storage.events()).isEmpty();
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    @Test
    void units_that_a_dead_basket_held_are_not_missed() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 8));
        shop.clock.advance(TEN_MINUTES);
        shop.count(MUG_BERLIN, -5);
        assertThat(shop.storage.events()).isEmpty();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 0));
    }

    @Test
    void every_count_that_finds_less_says_how_many_are_missing_in_all() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 10));
        shop.count(MUG_BERLIN, -1);
        shop.count(MUG_BERLIN, -2);
        shop.count(MUG_BERLIN, 1);
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(
                        shop.overcommitted(MUG_BERLIN, 1, promise, 10), shop.overcommitted(MUG_BERLIN, 3, promise, 10));
    }

    @Test
    void what_was_promised_last_is_short_first_and_what_lapsed_is_not() {
        shop.stock(MUG_BERLIN, 12);
        shop.reserved(line(MUG_BERLIN, 1));
        shop.clock.advance(Duration.ofMinutes(6));
        ReservationId first = shop.reserved(line(MUG_BERLIN, 4));
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), first));
        shop.clock.advance(Duration.ofMinutes(1));
        ReservationId second = shop.reserved(line(MUG_BERLIN, 3), line(MUG_BERLIN, 2));
        shop.clock.advance(Duration.ofMinutes(1));
        ReservationId third = shop.reserved(line(MUG_BERLIN, 2));
        shop.clock.advance(Duration.ofMinutes(2));
        shop.count(MUG_BERLIN, -5);
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new StockOvercommitted(
                        MUG_BERLIN,
                        4,
                        List.of(
                                new ShortPromise(third, 2, 2, until(third)),
                                new ShortPromise(second, 5, 2, until(second)))));
        shop.count(MUG_BERLIN, -20);
        StockOvercommitted all =
                (StockOvercommitted) shop.storage.events().get(1).event();
        assertThat(all.missing()).isEqualTo(24);
        assertThat(all.promises())
                .containsExactly(
                        new ShortPromise(third, 2, 2, until(third)),
                        new ShortPromise(second, 5, 5, until(second)),
                        new ShortPromise(first, 4, 4, Optional.empty()));
    }

    private Optional<Instant> until(ReservationId promise) {
        return shop.inventory.reservation(promise).flatMap(Reservation::expiresAt);
    }

    @Test
    void however_many_baskets_there_are_all_whom_it_touches_are_told() {
        shop.stock(MUG_BERLIN, 200);
        for (int basket = 0; basket < 200; basket++) {
            shop.reserved(line(MUG_BERLIN, 1));
        }
        shop.count(MUG_BERLIN, -150);
        StockOvercommitted event =
                (StockOvercommitted) shop.storage.events().get(0).event();
        assertThat(event.promises())
                .hasSize(150)
                .extracting(ShortPromise::missing)
                .containsOnly(1L);
    }

    @Test
    void nothing_is_promised_until_what_is_missing_is_made_good() {
        shop.stock(MUG_BERLIN, 4);
        ReservationId reservation = shop.reserved(line(MUG_BERLIN, 4));
        shop.count(MUG_BERLIN, -3);
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 1, -3))));
        shop.stock(MUG_BERLIN, 3);
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 1, 0))));
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 4)))))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0));
    }
}
