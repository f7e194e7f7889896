package io.omni.inventory.promise;

import static io.omni.inventory.promise.PickupShop.APP;
import static io.omni.inventory.promise.PickupShop.CUP;
import static io.omni.inventory.promise.PickupShop.ELEVEN;
import static io.omni.inventory.promise.PickupShop.LEEDS;
import static io.omni.inventory.promise.PickupShop.OPENING;
import static io.omni.inventory.promise.PickupShop.QUARTER;
import static io.omni.inventory.promise.PickupShop.TEA;
import static io.omni.inventory.promise.PickupShop.TEN;
import static io.omni.inventory.promise.PickupShop.TODAY;
import static io.omni.inventory.promise.PickupShop.WEB;
import static io.omni.inventory.promise.PickupShop.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.command.CommandIdReused;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.quantity.Quantity;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.Race;
import io.omni.inventory.capacity.CapacityMeasure;
import io.omni.inventory.capacity.CapacityOvercommitted;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.SlotLevel;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.reservation.AmendOutcome;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ShortPromise;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stock, quota, capacity and slot, all or nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MakePromiseTest {

    private final VirtualClock clock = new VirtualClock(OPENING);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    private final PickupShop shop = new PickupShop(new Inventory(ledger, storage, clock), clock);
    private final Promises promises = shop.inventory.promises();

    @BeforeEach
    void open() {
        shop.plan(DayCapacity.UNLIMITED.orders(3).units(8).places(2));
    }

    @Test
    void a_promise_takes_units_work_and_a_place_in_one_posting() {
        shop.receive(10, 10);
        int entries = entries();
        MakePromise order = new MakePromise(shop.next(), lines(2, 3), QUARTER)
                .readyOn(TODAY)
                .pickedUpIn(TEN);
        PromiseId promise = shop.promised(order);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(shop.held()).containsExactly(2L, 3L, 1L, 5L, 1L);
        assertThat(promises.find(promise))
                .contains(new HeldPromise(
                        promise,
                        ReservationState.HELD,
                        Optional.of(OPENING.plus(QUARTER)),
                        lines(2, 3),
                        List.of(TODAY),
                        Optional.of(TEN)));
        assertThat(shop.promised(order)).as("sent again").isEqualTo(promise);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThatThrownBy(() -> promises.make(new MakePromise(order.id(), lines(1, 1), QUARTER)))
                .isInstanceOf(CommandIdReused.class);
    }

    private int entries() {
        return ledger.journal().entries(0, Integer.MAX_VALUE).entries().size();
    }

    @Test
    void it_says_which_of_the_four_was_short_and_by_how_much_and_takes_nothing() {
        shop.setAside(4);
        shop.receive(6, 1);
        shop.promised(shop.order());
        shop.promised(new MakePromise(shop.next(), List.of(StockLine.of(CUP.sku(), LEEDS, 1)), QUARTER)
                .readyOn(TODAY)
                .pickedUpIn(TEN));
        List<Long> before = shop.held();
        MakePromise wanted = new MakePromise(shop.next(), lines(3, 4), QUARTER)
                .in(APP)
                .readyOn(TODAY)
                .pickedUpIn(TEN);
        assertThat(shop.refused(wanted))
                .containsExactly(
                        new PromiseShortage.OfQuota(CUP, Optional.of(APP), 3, 0),
                        new PromiseShortage.OfStock(TEA, 4, 0),
                        new PromiseShortage.OfCapacity(TODAY, CapacityMeasure.UNITS, 7, 5),
                        new PromiseShortage.OfSlot(TEN, SlotProblem.FULL));
        assertThat(shop.held()).isEqualTo(before);
        assertThat(shop.refused(
                        new MakePromise(shop.next(), List.of(StockLine.of(CUP.sku(), LEEDS, 4)), QUARTER).in(APP)))
                .as("all that is left is another's")
                .containsExactly(new PromiseShortage.OfQuota(CUP, Optional.of(APP), 4, 0));
        assertThat(shop.promised(new MakePromise(wanted.id(), List.of(StockLine.of(CUP.sku(), LEEDS, 3)), QUARTER)
                        .in(WEB)
                        .readyOn(TODAY)
                        .pickedUpIn(ELEVEN)))
                .isEqualTo(PromiseId.of(wanted.id()));
        assertThat(shop.refused(shop.order().readyOn(TODAY).pickedUpIn(ELEVEN)))
                .contains(new PromiseShortage.OfCapacity(TODAY, CapacityMeasure.ORDERS, 1, 0));
    }

    @Test
    void each_location_picks_its_own_units() {
        shop.receive(5, 5);
        StockLine there = StockLine.of(CUP.sku(), new LocationId("york"), 4);
        shop.inventory.receive(new ReceiveStock(shop.next(), List.of(there)));
        shop.promised(new MakePromise(shop.next(), List.of(StockLine.of(CUP.sku(), LEEDS, 5), there), QUARTER)
                .readyOn(TODAY));
        assertThat(shop.held()).containsExactly(5L, 0L, 1L, 5L, 0L);
    }

    @Test
    void a_slot_that_is_none_or_too_soon_is_refused_and_a_promise_that_was_made_in_time_is_not() {
        shop.receive(5, 5);
        Slot odd = new Slot(LEEDS, TEN.startsAt().plusSeconds(1));
        Slot elsewhere = new Slot(new LocationId("york"), TEN.startsAt());
        assertThat(shop.refused(shop.order().pickedUpIn(odd)))
                .containsExactly(new PromiseShortage.OfSlot(odd, SlotProblem.NOT_OFFERED));
        assertThat(shop.refused(shop.order().pickedUpIn(elsewhere)))
                .containsExactly(new PromiseShortage.OfSlot(elsewhere, SlotProblem.NOT_OFFERED));
        clock.set(TEN.startsAt().minus(Duration.ofMinutes(31)));
        MakePromise inTime = shop.order();
        PromiseId promise = shop.promised(inTime);
        clock.advance(Duration.ofMinutes(1));
        assertThat(shop.slot(TEN).isOpen(clock.instant())).isFalse();
        assertThat(shop.slot(ELEVEN).isOpen(clock.instant())).isTrue();
        assertThat(shop.refused(shop.order())).containsExactly(new PromiseShortage.OfSlot(TEN, SlotProblem.TOO_LATE));
        assertThat(shop.promised(inTime)).isEqualTo(promise);
        assertThat(promises.confirm(new ConfirmPromise(shop.next(), promise)))
                .isEqualTo(new ChangePromiseOutcome.Done(promise));
    }

    @Test
    @Tag("P-12")
    void what_lapses_frees_the_slot_and_the_day_at_that_instant_with_no_job() {
        shop.receive(5, 5);
        PromiseId first = shop.promised(shop.order());
        shop.promised(shop.order());
        assertThat(shop.refused(shop.order())).containsExactly(new PromiseShortage.OfSlot(TEN, SlotProblem.FULL));
        clock.advance(Duration.ofMinutes(10));
        assertThat(promises.extend(new ExtendPromise(shop.next(), first, QUARTER)))
                .isEqualTo(new ChangePromiseOutcome.Done(first));
        clock.advance(Duration.ofMinutes(5));
        assertThat(shop.held()).containsExactly(1L, 1L, 1L, 2L, 1L);
        PromiseId third = shop.promised(shop.order());
        clock.advance(Duration.ofMinutes(10));
        assertThat(promises.confirm(new ConfirmPromise(shop.next(), first)))
                .isEqualTo(new ChangePromiseOutcome.Lapsed(first, OPENING.plus(Duration.ofMinutes(25))));
        assertThat(promises.extend(new ExtendPromise(shop.next(), first, QUARTER)))
                .isInstanceOf(ChangePromiseOutcome.Lapsed.class);
        ConfirmPromise confirm = new ConfirmPromise(shop.next(), third);
        assertThat(promises.confirm(confirm)).isEqualTo(new ChangePromiseOutcome.Done(third));
        clock.advance(Duration.ofDays(1));
        assertThat(promises.confirm(confirm)).isEqualTo(new ChangePromiseOutcome.Done(third));
        assertThat(shop.held()).containsExactly(1L, 1L, 1L, 2L, 1L);
    }

    @Test
    @Tag("P-04")
    void a_release_lets_go_of_everything_however_it_is_sent() {
        shop.receive(5, 5);
        PromiseId promise = shop.promised(shop.order());
        ReleasePromise release = new ReleasePromise(shop.next(), promise);
        assertThat(promises.release(release)).isEqualTo(new ChangePromiseOutcome.Done(promise));
        assertThat(shop.held()).containsOnly(0L);
        assertThat(promises.release(release)).isEqualTo(new ChangePromiseOutcome.Done(promise));
        assertThat(promises.confirm(new ConfirmPromise(shop.next(), promise)))
                .isEqualTo(new ChangePromiseOutcome.NothingHeld(promise));
        PromiseId other = shop.promised(shop.order());
        shop.inventory.release(new ReleaseReservation(shop.next(), other.reservation()));
        assertThat(shop.held()).as("as a reservation").containsOnly(0L);
        assertThat(promises.find(other)).isEmpty();
    }

    @Test
    void its_units_are_amended_and_shipped_as_those_of_any_reservation_and_its_place_stays() {
        shop.receive(5, 5);
        PromiseId promise = shop.promised(shop.order());
        assertThat(shop.inventory.amend(new AmendReservation(
                        shop.next(), promise.reservation(), lines(2, 1), Optional.empty(), Optional.empty())))
                .isInstanceOf(AmendOutcome.Amended.class);
        promises.confirm(new ConfirmPromise(shop.next(), promise));
        assertThat(shop.held()).containsExactly(2L, 1L, 1L, 2L, 1L);
        assertThat(shop.inventory
                        .reservation(promise.reservation())
                        .orElseThrow()
                        .lines())
                .isEqualTo(lines(2, 1));
        assertThat(shop.inventory.ship(new ShipUnits(shop.next(), promise.reservation(), lines(2, 1))))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(shop.held()).containsExactly(0L, 0L, 1L, 2L, 1L);
        assertThat(shop.inventory.reservation(promise.reservation())).isEmpty();
        assertThat(promises.find(promise).orElseThrow().slot()).contains(TEN);
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void days_and_places_that_are_over_are_taken_for_used() {
        shop.receive(5, 5);
        PromiseId promise = shop.promised(shop.order());
        promises.confirm(new ConfirmPromise(shop.next(), promise));
        clock.advance(Duration.ofDays(1));
        assertThat(shop.inventory.capacities().tidyUp())
                .as("the day may still be argued about")
                .isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(shop.inventory.capacities().tidyUp()).isEqualTo(3);
        assertThat(shop.inventory.capacities().tidyUp()).isZero();
        assertThat(shop.held()).as("it was promised").containsExactly(1L, 1L, 1L, 2L, 1L);
        HeldPromise left = promises.find(promise).orElseThrow();
        assertThat(left.lines()).isEqualTo(lines(1, 1));
        assertThat(left.slot()).isEmpty();
        assertThat(shop.inventory.ship(new ShipUnits(shop.next(), promise.reservation(), lines(1, 1))))
                .isInstanceOf(ReservationOutcome.Done.class);
        assertThat(promises.find(promise)).isEmpty();
    }

    @Test
    void a_plan_that_leaves_less_than_is_promised_names_whom_it_touches() {
        shop.receive(5, 5);
        PromiseId first = shop.promised(shop.order());
        promises.confirm(new ConfirmPromise(shop.next(), first));
        clock.advance(Duration.ofMinutes(1));
        PromiseId second = shop.promised(shop.order());
        DayCapacity less = DayCapacity.UNLIMITED.orders(3).units(3).places(1);
        shop.plan(less);
        shop.plan(less);
        assertThat(storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new CapacityOvercommitted(
                                TODAY,
                                Optional.of(TEN),
                                CapacityMeasure.PLACES,
                                1,
                                List.of(new ShortPromise(second.reservation(), 1, 1, until(second)))),
                        new CapacityOvercommitted(
                                TODAY,
                                Optional.empty(),
                                CapacityMeasure.UNITS,
                                1,
                                List.of(new ShortPromise(second.reservation(), 2, 1, until(second)))));
        assertThat(shop.slot(TEN).places().left()).contains(Quantity.ZERO);
        shop.plan(less.places(0));
        assertThat(storage.events().get(2).event())
                .isEqualTo(new CapacityOvercommitted(
                        TODAY,
                        Optional.of(TEN),
                        CapacityMeasure.PLACES,
                        2,
                        List.of(
                                new ShortPromise(second.reservation(), 1, 1, until(second)),
                                new ShortPromise(first.reservation(), 1, 1, Optional.empty()))));
    }

    private Optional<Instant> until(PromiseId promise) {
        return promises.find(promise).flatMap(HeldPromise::expiresAt);
    }

    @Test
    void what_slots_are_left_is_told_with_full_ones_and_late_ones() {
        shop.receive(5, 5);
        shop.promised(shop.order());
        shop.promised(shop.order());
        List<SlotLevel> slots = shop.inventory.capacities().slots(LEEDS, OPENING, OPENING.plus(Duration.ofHours(4)));
        assertThat(slots).extracting(slot -> slot.slot().startsAt()).hasSize(4).isSorted();
        assertThat(slots).extracting(slot -> slot.isOpen(OPENING)).containsExactly(false, true, false, true);
        assertThat(shop.inventory.capacities().slots(new LocationId("york"), OPENING, OPENING.plusSeconds(1)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.inventory.capacities().slots(LEEDS, OPENING, OPENING.plus(Duration.ofDays(367))))
                .withMessageContaining("ask for at most");
    }

    @Test
    void a_place_without_a_plan_has_no_limit_on_work() {
        StockLine there = StockLine.of(CUP.sku(), new LocationId("york"), 1);
        WorkDay day = new WorkDay(there.key().location(), TODAY.date());
        shop.inventory.receive(new ReceiveStock(shop.next(), List.of(there)));
        shop.promised(new MakePromise(shop.next(), List.of(there), QUARTER).readyOn(day));
        assertThat(shop.inventory.capacities().day(day).orders().promised()).isEqualTo(Quantity.ONE);
        assertThat(shop.inventory.capacities().day(day).orders().left()).isEmpty();
    }

    @Test
    void what_makes_no_sense_cannot_be_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.order().readyOn(new WorkDay(new LocationId("york"), TODAY.date())))
                .withMessageEndingWith("has work on 2026-11-23@york and no line there: leave the day out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.order().readyOn(TODAY, TODAY))
                .withMessageContaining("has a day twice among");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MakePromise(shop.next(), List.of(), QUARTER))
                .withMessageEndingWith("has no lines: give at least one");
    }

    @Test
    @Tag("P-01")
    void of_many_at_once_exactly_as_many_get_a_promise_as_there_are_places_and_nobody_half_of_one() {
        shop.plan(DayCapacity.UNLIMITED.orders(30).units(60).places(7));
        shop.receive(9, 40);
        List<MakePromiseOutcome> outcomes = Race.run(24, i -> promises.make(shop.order()));
        assertThat(outcomes)
                .filteredOn(MakePromiseOutcome.Promised.class::isInstance)
                .hasSize(7);
        assertThat(outcomes)
                .filteredOn(MakePromiseOutcome.NotPromised.class::isInstance)
                .allMatch(refused -> ((MakePromiseOutcome.NotPromised) refused)
                        .shortages()
                        .contains(new PromiseShortage.OfSlot(TEN, SlotProblem.FULL)));
        assertThat(shop.held()).containsExactly(7L, 7L, 7L, 14L, 7L);
        List<MakePromiseOutcome> later =
                Race.run(12, i -> promises.make(shop.order().pickedUpIn(ELEVEN)));
        assertThat(later)
                .filteredOn(MakePromiseOutcome.Promised.class::isInstance)
                .as("cups")
                .hasSize(2);
        assertThat(shop.held()).containsExactly(9L, 9L, 9L, 18L, 7L);
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void in_one_store_there_is_nothing_to_recover() {
        shop.receive(5, 5);
        shop.promised(shop.order());
        assertThat(promises.recover(clock.instant()))
                .isEqualTo(new PromiseRecovery(List.of(), List.of(), List.of(), List.of()));
    }
}
