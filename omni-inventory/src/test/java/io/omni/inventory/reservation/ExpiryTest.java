package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reservation ends by itself at its instant, unless it is extended or confirmed before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiryTest {

    private static final Instant END = OPENING.plus(TEN_MINUTES);

    private final Shop shop = new Shop();
    private ReservationId reservation = ReservationId.of(shop.nextId());

    @BeforeEach
    void all_mugs_and_all_tea_are_held_for_ten_minutes() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_BERLIN, 5);
        reservation = shop.reserved(line(MUG_BERLIN, 5), line(TEA_BERLIN, 5));
    }

    @Test
    @Tag("P-12")
    void an_expired_reservation_frees_its_units_with_no_job_run() {
        shop.clock.set(END.minusNanos(1));
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1))))
                .isInstanceOf(ReserveOutcome.NotReserved.class);
        assertThat(state()).contains(ReservationState.HELD);
        shop.clock.set(END);
        assertThat(state()).contains(ReservationState.EXPIRED);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
        shop.reserved(line(MUG_BERLIN, 5));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 5));
    }

    @Test
    void after_expiry_nothing_ships_and_nothing_is_confirmed_or_extended() {
        shop.clock.set(END);
        assertAllExpired();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 0));
    }

    @Test
    void the_answers_are_the_same_after_somebody_else_took_some_of_the_units() {
        shop.clock.set(END);
        shop.reserved(line(MUG_BERLIN, 5));
        assertAllExpired();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 5));
    }

    @Test
    void the_answers_are_the_same_after_sweeping() {
        shop.clock.set(END);
        assertThat(shop.ledger.sweep(1)).isEqualTo(1);
        assertAllExpired();
        assertThat(shop.ledger.sweep(10)).isEqualTo(1);
        assertAllExpired();
        assertThat(shop.inventory.reservation(reservation)).isEmpty();
    }

    @Test
    void a_worker_whose_clock_is_behind_does_not_confirm_what_is_left_as_if_it_were_all() {
        shop.clock.set(END);
        shop.reserved(line(MUG_BERLIN, 5));
        shop.clock.set(END.minusSeconds(1));
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                .isEqualTo(expired());
        assertThat(shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, TEN_MINUTES)))
                .isEqualTo(expired());
    }

    @Test
    void what_shipped_before_a_reservation_expired_is_no_sign_of_expiry() {
        shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 5))));
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        assertThat(shop.inventory.reservation(reservation))
                .contains(new Reservation(
                        reservation, ReservationState.CONFIRMED, Optional.empty(), List.of(line(TEA_BERLIN, 5))));
    }

    @Test
    void a_basket_that_took_over_the_units_of_a_dead_one_is_not_dead_itself() {
        shop.clock.set(END);
        ReservationId next = shop.reserved(line(MUG_BERLIN, 5));
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), next)))
                .isEqualTo(new ReservationOutcome.Done(next));
        assertThat(shop.inventory.reservation(next).orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
    }

    @Test
    void an_expired_reservation_needs_no_release() {
        shop.clock.set(END);
        assertThat(shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        shop.reserved(line(MUG_BERLIN, 5));
        assertThat(shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 5));
    }

    @Test
    void an_extended_reservation_lasts_from_now_on() {
        shop.clock.advance(Duration.ofMinutes(9));
        assertThat(shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, TEN_MINUTES)))
                .isEqualTo(done());
        assertThat(expiry()).contains(END.plus(Duration.ofMinutes(9)));
        shop.clock.set(END);
        assertThat(shop.available(MUG_BERLIN)).isZero();
        shop.clock.set(END.plus(Duration.ofMinutes(9)));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
        assertThat(shop.available(TEA_BERLIN)).isEqualTo(5);
    }

    @Test
    void an_extension_to_a_shorter_time_ends_it_sooner() {
        assertThat(shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, Duration.ofMinutes(1))))
                .isEqualTo(done());
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
    }

    @Test
    void a_confirmed_reservation_does_not_expire() {
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        assertThat(state()).contains(ReservationState.CONFIRMED);
        assertThat(expiry()).isEmpty();
        shop.clock.advance(Duration.ofDays(300));
        assertThat(shop.available(MUG_BERLIN)).isZero();
        assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 5)))))
                .isEqualTo(done());
    }

    @Test
    void confirming_twice_is_confirming() {
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation));
        assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        assertThat(state()).contains(ReservationState.CONFIRMED);
    }

    @Test
    void an_extension_that_comes_after_the_confirmation_does_not_make_it_expire() {
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation));
        assertThat(shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, TEN_MINUTES)))
                .isEqualTo(done());
        assertThat(state()).contains(ReservationState.CONFIRMED);
        shop.clock.advance(TEN_MINUTES);
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    @Test
    void a_confirmed_reservation_can_still_be_released() {
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation));
        assertThat(shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation)))
                .isEqualTo(done());
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
    }

    private void assertAllExpired() {
        assertThat(List.of(
                        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)),
                        shop.inventory.extend(new ExtendReservation(shop.nextId(), reservation, TEN_MINUTES)),
                        shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1)))),
                        shop.inventory.release(
                                new ReleaseUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1))))))
                .containsOnly(expired());
    }

    private ReservationOutcome expired() {
        return new ReservationOutcome.Expired(reservation, END);
    }

    private ReservationOutcome done() {
        return new ReservationOutcome.Done(reservation);
    }

    private Optional<ReservationState> state() {
        return shop.inventory.reservation(reservation).map(Reservation::state);
    }

    private Optional<Instant> expiry() {
        return shop.inventory.reservation(reservation).flatMap(Reservation::expiresAt);
    }
}
