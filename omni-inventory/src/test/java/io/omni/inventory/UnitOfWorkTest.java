package io.omni.inventory;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A host's unit of work decides over everything that the inventory did in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnitOfWorkTest {

    private static final class PaymentFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Shop shop = new Shop();

    @Test
    void a_unit_that_fails_takes_its_reservation_back_and_frees_its_id() {
        shop.stock(MUG_BERLIN, 5);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 5));
        failing(() -> {
            assertThat(shop.inventory.reserve(basket)).isInstanceOf(ReserveOutcome.Reserved.class);
            assertThat(shop.available(MUG_BERLIN)).isZero();
        });
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 0));
        assertThat(shop.inventory.reservation(ReservationId.of(basket.id()))).isEmpty();
        assertThat(shop.inventory.reserve(basket)).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    @Test
    void a_unit_that_fails_takes_back_what_it_did_to_a_reservation() {
        shop.stock(MUG_BERLIN, 5);
        ReservationId reservation = shop.reserved(line(MUG_BERLIN, 5));
        failing(() -> {
            assertThat(shop.inventory.confirm(new ConfirmReservation(shop.nextId(), reservation)))
                    .isInstanceOf(ReservationOutcome.Done.class);
            assertThat(shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 2)))))
                    .isInstanceOf(ReservationOutcome.Done.class);
            assertThat(shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation)))
                    .isInstanceOf(ReservationOutcome.Done.class);
            assertThat(shop.inventory.reservation(reservation)).isEmpty();
        });
        assertThat(shop.inventory.reservation(reservation))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(ReservationState.HELD));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 5));
    }

    @Test
    void a_unit_that_fails_takes_back_its_movements_and_the_events_they_emitted() {
        shop.stock(MUG_BERLIN, 5);
        shop.reserved(line(MUG_BERLIN, 5));
        failing(() -> {
            shop.count(MUG_BERLIN, -1);
            shop.stock(MUG_PARIS, 9);
        });
        assertThat(shop.storage.events()).isEmpty();
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, MUG_PARIS)))
                .containsExactly(level(MUG_BERLIN, 5, 5), level(MUG_PARIS, 0, 0));
        assertThat(shop.journal()).hasSize(2);
    }

    @Test
    void commands_in_one_unit_see_each_other_and_are_kept_together() {
        ReservationId reservation = shop.storage.unitOfWork().execute(() -> {
            shop.stock(MUG_BERLIN, 2);
            shop.stock(TEA_BERLIN, 3);
            ReservationId basket = shop.reserved(line(MUG_BERLIN, 2), line(TEA_BERLIN, 3));
            shop.inventory.confirm(new ConfirmReservation(shop.nextId(), basket));
            return basket;
        });
        assertThat(shop.inventory.reservation(reservation))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(ReservationState.CONFIRMED));
        assertThat(shop.ledger.journal().audit()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void a_refusal_does_not_spoil_the_unit_that_asked() {
        shop.stock(MUG_BERLIN, 1);
        shop.storage.unitOfWork().execute(() -> {
            assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 2))))
                    .isInstanceOf(ReserveOutcome.NotReserved.class);
            return shop.reserved(line(MUG_BERLIN, 1));
        });
        assertThat(shop.available(MUG_BERLIN)).isZero();
    }

    private void failing(Runnable work) {
        assertThatThrownBy(() -> shop.storage.unitOfWork().execute(() -> {
                    work.run();
                    throw new PaymentFailed();
                }))
                .isInstanceOf(PaymentFailed.class);
    }
}
