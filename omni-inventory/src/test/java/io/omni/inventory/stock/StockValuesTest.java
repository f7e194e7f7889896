package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.id.CommandId;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What cannot be asked for, and how the message says so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockValuesTest {

    private final Shop shop = new Shop();
    private final CommandId id = shop.nextId();

    @Test
    void a_command_without_lines_is_refused_by_name() {
        refused("receipt " + id, () -> new ReceiveStock(id, List.of()));
        refused("return " + id, () -> new TakeBackStock(id, List.of()));
        refused("transfer " + id, () -> new DispatchTransfer(id, List.of(), PARIS));
        refused("arrival " + id, () -> new ReceiveTransfer(id, List.of()));
        refused("reservation " + id, () -> new ReserveStock(id, List.of(), TEN_MINUTES));
        ReservationId reservation = ReservationId.of(shop.nextId());
        refused(id.toString(), () -> shop.inventory.ship(new ShipUnits(id, reservation, List.of())));
        refused(id.toString(), () -> shop.inventory.release(new ReleaseUnits(id, reservation, List.of())));
    }

    @Test
    void a_line_without_units_or_with_fewer_than_none_is_refused_by_name() {
        refused("MUG@berlin has no units", () -> line(MUG_BERLIN, 0));
        refused("-1", () -> line(MUG_BERLIN, -1));
    }

    @Test
    void a_correction_that_changes_nothing_or_cannot_be_counted_is_refused_by_name() {
        refused("MUG@berlin changes nothing", () -> shop.count(MUG_BERLIN, 0));
        refused("MUG@berlin by " + Long.MIN_VALUE, () -> shop.count(MUG_BERLIN, Long.MIN_VALUE));
    }

    @Test
    void a_reservation_for_no_time_or_past_the_end_of_time_is_refused_by_name() {
        ReservationId reservation = ReservationId.of(id);
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        for (Duration none : List.of(Duration.ZERO, Duration.ofMinutes(-1))) {
            refused(none.toString(), () -> new ReserveStock(id, List.of(line(MUG_BERLIN, 1)), none));
            refused(none.toString(), () -> shop.inventory.extend(new ExtendReservation(id, reservation, none)));
        }
        refused(
                forever.toString(),
                () -> shop.inventory.reserve(new ReserveStock(id, List.of(line(MUG_BERLIN, 1)), forever)));
        refused(forever.toString(), () -> shop.inventory.extend(new ExtendReservation(id, reservation, forever)));
        refused(
                "PT8765808000000H",
                () -> shop.inventory.extend(new ExtendReservation(id, reservation, Duration.ofDays(365_242_000_000L))));
    }

    @Test
    void a_reservation_is_named_by_a_time_ordered_id() {
        UUID random = UUID.fromString("8a3f5e0e-3c2b-4a6f-9d61-0d9b5f7f2a11");
        refused(random.toString(), () -> new ReservationId(random));
        assertThat(ReservationId.of(id)).hasToString(id.toString());
    }

    @Test
    void a_command_keeps_its_lines_whatever_becomes_of_the_callers_list() {
        List<StockLine> lines = new ArrayList<>(List.of(line(MUG_BERLIN, 1)));
        ReceiveStock receipt = new ReceiveStock(id, lines);
        ReserveStock basket = new ReserveStock(id, lines, TEN_MINUTES);
        lines.clear();
        assertThat(receipt.lines()).containsExactly(line(MUG_BERLIN, 1));
        assertThat(basket.lines()).containsExactly(line(MUG_BERLIN, 1));
    }

    @Test
    void shortages_and_keys_read_as_a_person_would_say_them() {
        assertThat(new StockShortage(MUG_BERLIN, 3, -2)).hasToString("MUG@berlin: 3 asked for, -2 available");
        assertThat(new StockKey(MUG, PARIS)).hasToString("MUG@paris");
    }

    private static void refused(String naming, ThrowingCallable command) {
        assertThatIllegalArgumentException().isThrownBy(command).withMessageContaining(naming);
    }
}
