package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.PickingCapacity;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.Remedy;
import io.omni.orders.incident.RemedyOutcome;
import io.omni.orders.order.Order;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.Delegate;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.Journey;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupOffer;
import io.omni.orders.pickup.PickupOutcome;
import io.omni.orders.pickup.PickupPolicy;
import io.omni.orders.pickup.PickupProof;
import io.omni.orders.pickup.PickupSlot;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.PickupWay;
import io.omni.orders.pickup.Place;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.TellJourney;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers fetch, as they and the staff would. */
@Tag("O5")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PickupTest {

    private static final GeoPoint HOME = new GeoPoint(53.9921, -1.5418);
    private static final PickupPolicy PICKUPS = PickupPolicy.DEFAULT;

    private final Retailer shop = new Retailer(Staff::on);
    private final Staff staff = new Staff(shop);

    private Pickup pickup(TaskId id) {
        return staff.pickups.find(id).orElseThrow();
    }

    private static PickupState done(PickupOutcome outcome) {
        assertThat(outcome).isInstanceOf(PickupOutcome.Done.class);
        return ((PickupOutcome.Done) outcome).state();
    }

    @Test
    @Tag("P-24")
    void nothing_is_ready_before_it_is_picked() {
        Order order = staff.toFetch(2);
        TaskId id = staff.taskOf(order).id();
        assertThat(staff.pickups.stage(staff.stage(id))).isInstanceOf(PickupOutcome.NotPicked.class);
        assertThat(shop.omni.orders().makeReady(shop.makeReady(order)))
                .isInstanceOf(FulfillmentOutcome.NotPossible.class);
        staff.claimed(id);
        assertThat(staff.pickups.stage(staff.stage(id))).isInstanceOf(PickupOutcome.NotPicked.class);
        staff.work.confirmPick(staff.pick(id));
        assertThat(done(staff.pickups.stage(staff.stage(id)))).isInstanceOf(PickupState.Ready.class);
        assertThat(shop.order(order.id()).fulfillments().get(0).state())
                .isInstanceOf(FulfillmentState.ReadyForPickup.class);
        assertThat(shop.level(COAT, LEEDS).held()).isEqualTo(2);
    }

    @Test
    void what_the_order_says_is_ready_waits_at_the_counter_too_and_no_code_is_in_the_order() {
        Order order = staff.toFetch(1);
        TaskId id = staff.taskOf(order).id();
        assertThat(order.pickupCode()).isEmpty();
        staff.picked(id);
        assertThat(shop.omni.orders().makeReady(shop.makeReady(order))).isInstanceOf(FulfillmentOutcome.Done.class);
        assertThat(pickup(id).state()).isInstanceOf(PickupState.Ready.class);
        staff.pickups.issueCode(staff.code(id));
        done(staff.pickups.collect(staff.collect(id, Staff.CODE)));
    }

    @Test
    void the_code_opens_it_once_and_the_goods_are_paid_for() {
        Order order = staff.toFetch(2);
        TaskId id = staff.taskOf(order).id();
        staff.ready(id);
        assertThat(done(staff.pickups.collect(staff.collect(id, Staff.CODE))))
                .isInstanceOf(PickupState.HandedOver.class);
        assertThat(staff.pickups.collect(staff.collect(id, Staff.CODE))).isInstanceOf(PickupOutcome.NotPossible.class);
        assertThat(pickup(id).code()).isEmpty();
        assertThat(staff.task(id).state()).isInstanceOf(TaskState.HandedOver.class);
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
        assertThat(shop.onHand(COAT)).isZero();
        shop.assertSound();
    }

    @Test
    void wrong_codes_are_counted_and_too_many_close_it_until_another_is_issued() {
        TaskId id = staff.taskOf(staff.toFetch(1)).id();
        staff.ready(id);
        for (long left = PICKUPS.codeAttempts() - 1; left >= 0; left--) {
            CollectPickup wrong = staff.collect(id, Staff.WRONG);
            assertThat(staff.pickups.collect(wrong)).isEqualTo(new PickupOutcome.WrongCodeShown(left));
            assertThat(staff.pickups.collect(wrong)).as("sent again").isEqualTo(new PickupOutcome.WrongCodeShown(left));
        }
        assertThat(staff.pickups.collect(staff.collect(id, Staff.CODE))).isInstanceOf(PickupOutcome.NoGoodCode.class);
        done(staff.pickups.issueCode(staff.code(id)));
        done(staff.pickups.collect(staff.collect(id, Staff.CODE)));
    }

    @Test
    void a_code_expires() {
        TaskId id = staff.taskOf(staff.toFetch(1)).id();
        staff.ready(id);
        shop.clock.advance(PICKUPS.codeLasts());
        assertThat(staff.pickups.collect(staff.collect(id, Staff.CODE))).isInstanceOf(PickupOutcome.NoGoodCode.class);
    }

    @Test
    void of_a_code_nothing_is_kept_but_a_hash_of_its_own_for_each_pick_up() {
        TaskId one = staff.taskOf(staff.toFetch(1)).id();
        TaskId other = staff.taskOf(staff.toFetch(1)).id();
        staff.ready(one);
        assertThat(CodeHash.of(one, Staff.CODE)).isNotEqualTo(CodeHash.of(other, Staff.CODE));
        assertThat(CodeHash.of(one, Staff.CODE).value()).doesNotContain(Staff.CODE.value());
        assertThat(shop.storage.events().toString()).doesNotContain(Staff.CODE.value());
        staff.pickups.issueCode(new IssuePickupCode(shop.id(), one, CodeHash.of(other, Staff.CODE)));
        assertThat(staff.pickups.collect(staff.collect(one, Staff.CODE)))
                .as("the hash of another pick-up")
                .isInstanceOf(PickupOutcome.WrongCodeShown.class);
    }

    @Test
    void a_delegate_may_fetch_it_if_the_customer_named_one() {
        TaskId id = staff.taskOf(staff.toFetch(1)).id();
        staff.ready(id);
        Proof card = new Proof.Identity(Staff.BEN, Proof.Person.DELEGATE);
        assertThat(staff.pickups.collect(new CollectPickup(shop.id(), id, card, List.of())))
                .isInstanceOf(PickupOutcome.NoDelegate.class);
        done(staff.pickups.arrange(new ArrangePickup(
                shop.id(), id, PickupWay.COUNTER, Optional.empty(), Optional.of(new Delegate("Bob Smith")))));
        done(staff.pickups.collect(new CollectPickup(shop.id(), id, card, List.of())));
        assertThat(shop.storage.events())
                .extracting(recorded -> recorded.event())
                .contains(new PickupEvent.HandedOver(
                        id, PickupProof.DELEGATE_CARD, pickup(id).lines()));
        assertThat(pickup(id).toString()).doesNotContain("Bob");
    }

    @Test
    void the_curb_has_the_customer_on_the_way_then_in_a_bay_then_served() {
        TaskId id = staff.taskOf(staff.toFetch(1)).id();
        done(staff.pickups.arrange(
                new ArrangePickup(shop.id(), id, PickupWay.CURBSIDE, Optional.empty(), Optional.empty())));
        staff.ready(id);
        Instant soon = shop.clock.instant().plus(Duration.ofMinutes(10));
        done(staff.pickups.tell(new TellJourney(shop.id(), id, new Journey.OnTheWay(Optional.of(soon)))));
        done(staff.pickups.tell(new TellJourney(shop.id(), id, new Journey.Arrived(new Journey.Bay("3")))));
        assertThat(pickup(id).journey()).contains(new Journey.Arrived(new Journey.Bay("3")));
        done(staff.pickups.collect(staff.collect(id, Staff.CODE)));
        assertThat(staff.pickups.tell(new TellJourney(shop.id(), id, new Journey.Arrived(new Journey.Bay("4")))))
                .isInstanceOf(PickupOutcome.NotPossible.class);
    }

    @Test
    void what_is_left_behind_is_in_the_stock_again_and_not_paid_for() {
        Order order = staff.toFetch(3);
        TaskId id = staff.taskOf(order).id();
        staff.ready(id);
        CollectPickup none = new CollectPickup(
                shop.id(),
                id,
                new Proof.Code(Staff.CODE),
                List.of(new FulfillmentLine(new LineId(1), COAT, Quantity.of(3))));
        assertThat(staff.pickups.collect(none)).isInstanceOf(PickupOutcome.OtherUnits.class);
        done(staff.pickups.collect(new CollectPickup(
                shop.id(),
                id,
                new Proof.Code(Staff.CODE),
                List.of(new FulfillmentLine(new LineId(1), COAT, Quantity.of(1))))));
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
        assertThat(shop.balance(order.id()).captured())
                .isEqualTo(order.terms().lines().get(0).totalOf(0, 2));
        assertThat(shop.order(order.id()).done(MoneyMovement.Kind.RELEASE))
                .isEqualTo(order.terms().lines().get(0).totalOf(2, 3));
        assertThat(shop.order(order.id()).overSince()).isPresent();
    }

    @Test
    void a_slot_takes_so_many_and_none_while_the_store_is_closed() {
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, OpenSpan.of("09:00", "20:00"))
                .closedOn(LocalDate.of(2026, 3, 3));
        open(LEEDS, Schedule.of(hours, Duration.ofMinutes(30)));
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        PickupSlot slot = PickupSlot.of(noon.plusSeconds(61), PICKUPS.slotLength());
        assertThat(slot.from()).isEqualTo(noon);
        for (long free = PICKUPS.perSlot(); free > 0; free--) {
            assertThat(staff.pickups.freeIn(LEEDS, noon)).isEqualTo(free);
            done(staff.pickups.arrange(at(slot)));
        }
        assertThat(staff.pickups.arrange(at(slot))).isEqualTo(new PickupOutcome.SlotNotFree(slot));
        assertThat(staff.pickups.freeIn(LEEDS, noon.plus(Duration.ofDays(1))))
                .as("a holiday")
                .isZero();
        assertThat(staff.pickups.freeIn(LEEDS, noon.plus(Duration.ofHours(9)))).isZero();
    }

    private ArrangePickup at(PickupSlot slot) {
        TaskId id = staff.taskOf(staff.toFetch(1)).id();
        return new ArrangePickup(shop.id(), id, PickupWay.COUNTER, Optional.of(slot), Optional.empty());
    }

    private void open(LocationId location, Schedule schedule) {
        shop.omni.locations().put(shop.omni.locations().get(location).withSchedule(schedule));
    }

    @Test
    void a_locker_is_assigned_and_one_that_is_not_free_is_asked_about() {
        staff.pickups.putLockers(LEEDS, List.of("L1"));
        TaskId first = locker(staff.toFetch(1));
        Order order = staff.toFetch(1);
        TaskId second = locker(order);
        PickupState.Ready ready = (PickupState.Ready) done(staff.pickups.stage(staff.stage(first)));
        assertThat(ready.place()).isEqualTo(new Place.Compartment("L1"));
        assertThat(staff.pickups.stage(staff.stage(second))).isInstanceOf(PickupOutcome.LockersFull.class);
        Incident full = staff.incident(order);
        assertThat(full.facts().cause()).isEqualTo(IncidentCause.LOCKER_FULL);
        Remedy counter = full.facts().options().get(0);
        assertThat(staff.work.choose(staff.choose(full, counter))).isInstanceOf(RemedyOutcome.Done.class);
        assertThat(pickup(second).way()).isEqualTo(PickupWay.COUNTER);
        done(staff.pickups.stage(staff.stage(second)));
        staff.pickups.issueCode(staff.code(first));
        done(staff.pickups.collect(staff.collect(first, Staff.CODE)));
        assertThat(staff.pickups.lockers(LEEDS).orElseThrow().free()).contains("L1");
    }

    private TaskId locker(Order order) {
        TaskId id = staff.taskOf(order).id();
        done(staff.pickups.arrange(
                new ArrangePickup(shop.id(), id, PickupWay.LOCKER, Optional.empty(), Optional.empty())));
        staff.picked(id);
        return id;
    }

    @Test
    @Tag("P-24")
    void who_does_not_come_is_reminded_then_asked_and_then_has_the_money_and_the_store_its_units() {
        Order order = staff.toFetch(2);
        TaskId id = staff.taskOf(order).id();
        staff.ready(id);
        shop.clock.advance(PICKUPS.remindEvery());
        assertThat(staff.work.tidyUp().reminded()).isEqualTo(1);
        assertThat(staff.work.tidyUp().reminded()).isZero();
        shop.clock.advance(PICKUPS.keptFor().minus(PICKUPS.remindEvery()));
        assertThat(staff.work.tidyUp().noShows()).isEqualTo(1);
        Incident first = staff.incident(order);
        assertThat(first.facts().cause()).isEqualTo(IncidentCause.NO_SHOW);
        Remedy longer = first.facts().options().get(0);
        assertThat(longer).isInstanceOf(Remedy.LaterDate.class);
        assertThat(staff.work.choose(staff.choose(first, longer))).isInstanceOf(RemedyOutcome.Done.class);
        assertThat(pickup(id).state()).isInstanceOf(PickupState.Ready.class);
        shop.clock.advance(PICKUPS.keptFor());
        assertThat(staff.work.tidyUp().noShows()).isEqualTo(1);
        shop.clock.advance(FulfillmentPolicy.DEFAULT.answerWithin());
        assertThat(staff.work.tidyUp().settled()).isEqualTo(1);
        assertThat(pickup(id).state()).isInstanceOf(PickupState.Canceled.class);
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        assertThat(shop.order(order.id()).done(MoneyMovement.Kind.RELEASE))
                .isEqualTo(order.terms().total());
        assertThat(shop.order(order.id()).overSince()).isPresent();
        shop.assertSound();
    }

    @Test
    void who_comes_too_late_but_before_anything_was_decided_still_has_the_goods() {
        Order order = staff.toFetch(1);
        TaskId id = staff.taskOf(order).id();
        staff.ready(id);
        shop.clock.advance(PICKUPS.keptFor());
        staff.work.tidyUp();
        done(staff.pickups.collect(staff.collect(id, Staff.CODE)));
        shop.clock.advance(FulfillmentPolicy.DEFAULT.answerWithin());
        staff.work.tidyUp();
        assertThat(staff.open(order)).isEmpty();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
        assertThat(shop.order(order.id()).due()).isEmpty();
    }

    @Test
    void what_the_store_lacks_is_offered_at_the_nearest_other_and_waits_there() {
        Order order = staff.toFetch(1);
        shop.receive(COAT, YORK, 1);
        staff.pickedShort(staff.taskOf(order).id(), 1);
        Incident incident = staff.incident(order);
        Remedy york = new Remedy.OtherLocation(YORK, Optional.empty());
        assertThat(incident.facts().options()).contains(york);
        staff.work.choose(staff.choose(incident, york));
        TaskId there = staff.taskOf(order).id();
        assertThat(pickup(there).location()).isEqualTo(YORK);
        staff.ready(there);
        done(staff.pickups.collect(staff.collect(there, Staff.CODE)));
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
    }

    @Test
    void stores_near_by_promise_by_their_hours_and_by_what_they_have_to_pick_already() {
        Retailer slow = new Retailer(builder ->
                Staff.on(builder).fulfillment(FulfillmentPolicy.DEFAULT.withCapacity(LEEDS, new PickingCapacity(2))));
        Staff there = new Staff(slow);
        // The clock is set forward on Sunday, 29 March 2026, at 01:00 UTC.
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, OpenSpan.of("09:00", "17:00"));
        for (LocationId each : List.of(LEEDS, YORK)) {
            slow.omni
                    .locations()
                    .put(slow.omni.locations().get(each).withSchedule(Schedule.of(hours, Duration.ofHours(1))));
        }
        there.toFetch(4);
        slow.receive(COAT, LEEDS, 2);
        slow.receive(COAT, YORK, 2);
        slow.clock.advance(Duration.between(slow.clock.instant(), Instant.parse("2026-03-28T16:00:00Z")));
        List<PickupOffer> offers = there.pickups.near(WEB, HOME, Map.of(COAT, Quantity.of(2)), 5);
        assertThat(offers).extracting(PickupOffer::location).containsExactly(LEEDS, YORK);
        // Leeds: six units at two an hour and an hour of its own are four hours, one of them today; summer time begins
        // in between.
        assertThat(offers.get(0).promise().orElseThrow().at()).isEqualTo(Instant.parse("2026-03-29T11:00:00Z"));
        assertThat(offers.get(1).promise().orElseThrow().at()).isEqualTo(Instant.parse("2026-03-29T08:00:00Z"));
        assertThat(there.pickups.near(WEB, HOME, Map.of(COAT, Quantity.of(3)), 5))
                .isEmpty();
    }
}
