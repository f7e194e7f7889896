package io.omni.inventory;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockLevel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentBuyersTest {

    private final Shop shop = new Shop();

    @Test
    @Tag("P-01")
    void five_hundred_buyers_of_one_hundred_units_get_exactly_one_hundred() {
        shop.stock(MUG_BERLIN, 100);
        List<ReserveOutcome> outcomes =
                Race.run(500, buyer -> shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1))));
        assertThat(outcomes)
                .filteredOn(ReserveOutcome.Reserved.class::isInstance)
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(outcomes)
                .filteredOn(ReserveOutcome.NotReserved.class::isInstance)
                .hasSize(400);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 100, 100));
        assertSound();
    }

    @Test
    @Tag("P-01")
    void the_same_command_sent_by_all_at_once_holds_once() {
        shop.stock(MUG_BERLIN, 100);
        ReserveStock basket = shop.basket(line(MUG_BERLIN, 3));
        List<ReserveOutcome> outcomes = Race.run(40, buyer -> shop.inventory.reserve(basket));
        assertThat(outcomes).containsOnly(new ReserveOutcome.Reserved(ReservationId.of(basket.id())));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(97);
        assertSound();
    }

    @Test
    @Tag("P-09")
    void baskets_that_cross_in_opposite_order_neither_stop_each_other_nor_oversell() {
        shop.stock(MUG_BERLIN, 50);
        shop.stock(TEA_BERLIN, 50);
        List<ReserveOutcome> outcomes = Race.run(
                120,
                buyer -> shop.inventory.reserve(
                        buyer % 2 == 0
                                ? shop.basket(line(MUG_BERLIN, 1), line(TEA_BERLIN, 1))
                                : shop.basket(line(TEA_BERLIN, 1), line(MUG_BERLIN, 1))));
        assertThat(outcomes)
                .filteredOn(ReserveOutcome.Reserved.class::isInstance)
                .hasSize(50);
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 50, 50), level(TEA_BERLIN, 50, 50));
        assertSound();
    }

    @Test
    @Tag("P-04")
    void shipping_and_releasing_the_same_units_at_once_does_only_one_of_them() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId reservation = shop.reserved(line(MUG_BERLIN, 10));
        List<ReservationOutcome> outcomes = Race.run(
                24,
                racer -> racer % 2 == 0
                        ? shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1))))
                        : shop.inventory.release(
                                new ReleaseUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1)))));
        assertThat(outcomes)
                .filteredOn(ReservationOutcome.Done.class::isInstance)
                .hasSize(10);
        StockLevel after = shop.level(MUG_BERLIN);
        assertThat(after.held()).isZero();
        assertThat(shop.inventory.reservation(reservation)).isEmpty();
        assertThat(countShipped()).isEqualTo(10 - after.onHand());
        assertSound();
    }

    @Test
    @Tag("P-04")
    void releasing_all_while_units_ship_leaves_nothing_held() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId reservation = shop.reserved(line(MUG_BERLIN, 10));
        Race.run(
                20,
                racer -> racer == 10
                        ? shop.inventory.release(new ReleaseReservation(shop.nextId(), reservation))
                        : shop.inventory.ship(new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, 1)))));
        assertThat(shop.level(MUG_BERLIN).held()).isZero();
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(10 - countShipped());
        assertSound();
    }

    @Test
    @Tag("P-05")
    void a_receipt_sent_by_all_at_once_counts_once() {
        ReceiveStock receipt = new ReceiveStock(shop.nextId(), List.of(line(MUG_BERLIN, 7)));
        List<Movement> movements = Race.run(30, sender -> shop.inventory.receive(receipt));
        assertThat(movements).containsOnly(movements.get(0));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(7);
    }

    @Test
    void the_levels_of_a_sku_are_read_at_one_moment_while_units_move_between_locations() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(MUG_PARIS, 5);
        AtomicInteger movers = new AtomicInteger(2);
        List<Long> wrong = Race.run(4, racer -> {
            if (racer < 2) {
                moveToAndFro();
                movers.decrementAndGet();
                return 10L;
            }
            long total = 10;
            while (movers.get() > 0 && total == 10) {
                total = shop.inventory.levels(MUG).stream()
                        .mapToLong(level -> level.onHand() + level.inTransit())
                        .sum();
            }
            return total;
        });
        assertThat(wrong).containsOnly(10L);
    }

    private void moveToAndFro() {
        for (int i = 0; i < 1_000; i++) {
            CommandId trip = shop.nextId();
            shop.inventory.dispatch(new DispatchTransfer(trip, List.of(line(MUG_BERLIN, 1)), Shop.PARIS));
            shop.inventory.receive(new ReceiveTransfer(trip.step("arrive"), List.of(line(MUG_PARIS, 1))));
            shop.inventory.dispatch(new DispatchTransfer(trip.step("back"), List.of(line(MUG_PARIS, 1)), Shop.BERLIN));
            shop.inventory.receive(new ReceiveTransfer(trip.step("home"), List.of(line(MUG_BERLIN, 1))));
        }
    }

    @Test
    @Tag("P-12")
    void buyers_racing_for_what_an_expired_basket_held_get_it_once() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId dead = shop.reserved(line(MUG_BERLIN, 10));
        shop.clock.advance(TEN_MINUTES);
        List<Object> outcomes = Race.run(
                30,
                racer -> racer % 3 == 0
                        ? shop.inventory.ship(new ShipUnits(shop.nextId(), dead, List.of(line(MUG_BERLIN, 1))))
                        : shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1))));
        assertThat(outcomes)
                .filteredOn(ReserveOutcome.Reserved.class::isInstance)
                .hasSize(10);
        assertThat(outcomes)
                .filteredOn(ReservationOutcome.Expired.class::isInstance)
                .hasSize(10);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 10));
        assertSound();
    }

    private long countShipped() {
        return shop.journal().stream()
                .filter(entry -> entry.cause().equals("stock.shipped"))
                .count();
    }

    private void assertSound() {
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }
}
