package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.command.CommandIdReused;
import io.omni.core.id.CommandId;
import io.omni.inventory.Shop;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands on a reservation that come twice, or whose id comes with something else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("P-04")
class RepetitionTest {

    private final Shop shop = new Shop();
    private final CommandId id = shop.nextId();
    private ReservationId reservation = ReservationId.of(id);
    private ReservationId other = ReservationId.of(id);

    @BeforeEach
    void two_baskets() {
        shop.stock(MUG_BERLIN, 10);
        shop.stock(TEA_BERLIN, 2);
        reservation = shop.reserved(line(MUG_BERLIN, 4), line(TEA_BERLIN, 2));
        other = shop.reserved(line(MUG_BERLIN, 4));
    }

    @Test
    void a_repeated_shipment_ships_once() {
        twice(() -> shop.inventory.ship(new ShipUnits(id, reservation, List.of(line(MUG_BERLIN, 4)))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 4));
        reused(() -> shop.inventory.ship(new ShipUnits(id, reservation, List.of(line(MUG_BERLIN, 3)))));
        reused(() -> shop.inventory.ship(new ShipUnits(id, other, List.of(line(MUG_BERLIN, 4)))));
        reused(() -> shop.inventory.release(new ReleaseUnits(id, reservation, List.of(line(MUG_BERLIN, 4)))));
        reused(() -> shop.inventory.release(new ReleaseReservation(id, reservation)));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 4));
    }

    @Test
    void a_repeated_release_of_some_units_releases_once() {
        twice(() -> shop.inventory.release(new ReleaseUnits(id, reservation, List.of(line(MUG_BERLIN, 1)))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 7));
        reused(() -> shop.inventory.release(new ReleaseUnits(id, reservation, List.of(line(MUG_BERLIN, 2)))));
        reused(() -> shop.inventory.release(new ReleaseUnits(id, other, List.of(line(MUG_BERLIN, 1)))));
        reused(() -> shop.inventory.release(new ReleaseReservation(id, reservation)));
        reused(() -> shop.inventory.confirm(new ConfirmReservation(id, reservation)));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 7));
    }

    @Test
    void a_repeated_release_of_all_releases_once_and_not_what_others_hold() {
        twice(() -> shop.inventory.release(new ReleaseReservation(id, reservation)));
        shop.reserved(line(MUG_BERLIN, 6));
        assertThat(shop.inventory.release(new ReleaseReservation(id, reservation)))
                .isEqualTo(done());
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 10));
        reused(() -> shop.inventory.release(new ReleaseReservation(id, other)));
        reused(() -> shop.inventory.release(new ReleaseUnits(id, reservation, List.of(line(MUG_BERLIN, 4)))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 10));
    }

    @Test
    void a_release_that_had_nothing_to_release_is_remembered_and_releases_nothing_that_is_held_later() {
        ReserveStock late = shop.basket(line(MUG_BERLIN, 2));
        ReservationId lateReservation = ReservationId.of(late.id());
        ReleaseReservation early = new ReleaseReservation(id, lateReservation);
        assertThat(shop.inventory.release(early)).isEqualTo(new ReservationOutcome.Done(lateReservation));
        assertThat(shop.inventory.reserve(late)).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(shop.inventory.release(early)).isEqualTo(new ReservationOutcome.Done(lateReservation));
        assertThat(shop.inventory.reservation(lateReservation)).isPresent();
        assertThatThrownBy(() -> shop.inventory.release(new ReleaseReservation(id, reservation)))
                .isInstanceOf(CommandIdReused.class);
    }

    @Test
    void a_repeated_confirmation_is_answered_as_the_first_time_after_everything_has_shipped() {
        twice(() -> shop.inventory.confirm(new ConfirmReservation(id, reservation)));
        shop.inventory.ship(
                new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 4), line(TEA_BERLIN, 2))));
        assertThat(shop.inventory.confirm(new ConfirmReservation(id, reservation)))
                .isEqualTo(done());
        reused(() -> shop.inventory.confirm(new ConfirmReservation(id, other)));
        reused(() -> shop.inventory.release(new ReleaseReservation(id, reservation)));
        reused(() -> shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES)));
        assertThat(shop.inventory.reservation(other).orElseThrow().state()).isEqualTo(ReservationState.HELD);
    }

    @Test
    void a_repeated_extension_counts_from_the_first_time() {
        twice(() -> shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES.plusMinutes(5))));
        shop.clock.advance(Duration.ofMinutes(8));
        assertThat(shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES.plusMinutes(5))))
                .isEqualTo(done());
        assertThat(shop.inventory.reservation(reservation).orElseThrow().expiresAt())
                .contains(OPENING.plus(Duration.ofMinutes(15)));
        reused(() -> shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES)));
        reused(() -> shop.inventory.extend(new ExtendReservation(id, other, TEN_MINUTES.plusMinutes(5))));
    }

    @Test
    void a_repeated_extension_is_answered_as_the_first_time_after_the_reservation_has_ended() {
        shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES));
        shop.clock.advance(TEN_MINUTES);
        assertThat(shop.inventory.extend(new ExtendReservation(id, reservation, TEN_MINUTES)))
                .isEqualTo(done());
        assertThat(shop.inventory.reservation(reservation).orElseThrow().state())
                .isEqualTo(ReservationState.EXPIRED);
    }

    @Test
    void a_refused_command_is_decided_afresh_when_it_comes_again() {
        ReserveStock late = shop.basket(line(MUG_BERLIN, 2));
        ReservationId lateReservation = ReservationId.of(late.id());
        assertThat(shop.inventory.confirm(new ConfirmReservation(id, lateReservation)))
                .isInstanceOf(ReservationOutcome.TooLittleReserved.class);
        shop.inventory.reserve(late);
        assertThat(shop.inventory.confirm(new ConfirmReservation(id, lateReservation)))
                .isInstanceOf(ReservationOutcome.Done.class);
    }

    private void twice(Supplier<ReservationOutcome> command) {
        assertThat(command.get()).isEqualTo(done());
        int entries = shop.journal().size();
        assertThat(command.get()).isEqualTo(done());
        assertThat(shop.journal()).hasSize(entries);
    }

    private void reused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(CommandIdReused.class).hasMessageContaining(id.toString());
    }

    private ReservationOutcome done() {
        return new ReservationOutcome.Done(reservation);
    }
}
