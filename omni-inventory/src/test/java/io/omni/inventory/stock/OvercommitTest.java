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
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ShipUnits;
import java.time.Duration;
import java.util.List;
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
        shop.reserved(line(MUG_BERLIN, 8));
        shop.clock.advance(Duration.ofMinutes(1));
        AdjustStock count = new AdjustStock(shop.nextId(), MUG_BERLIN, -5, AdjustmentReason.LOST);
        shop.inventory.adjust(count);
        shop.inventory.adjust(count);
        StockOvercommitted event = new StockOvercommitted(MUG_BERLIN, 3);
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
        shop.reserved(line(MUG_BERLIN, 10));
        shop.count(MUG_BERLIN, -1);
        shop.count(MUG_BERLIN, -2);
        shop.count(MUG_BERLIN, 1);
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new StockOvercommitted(MUG_BERLIN, 1), new StockOvercommitted(MUG_BERLIN, 3));
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
