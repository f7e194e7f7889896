package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.units;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.Closure;
import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandoverPromise;
import io.omni.orders.fulfillment.PickupPromise;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.fulfillment.PromiseReason;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.returns.ReturnOutcome;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers are told about when, and where nothing is offered at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("O5")
class PromiseTest {

    private static final OpeningHours HOURS =
            OpeningHours.in(ZoneId.of("Europe/London")).open(MONDAY, SATURDAY, OpenSpan.of("09:00", "20:00"));
    private static final Schedule STORE = Schedule.of(HOURS, Duration.ofHours(2));
    private static final Instant HALF_PAST_SEVEN = Instant.parse("2026-03-02T19:30:00Z");
    private static final Instant CLOSING = Instant.parse("2026-03-02T20:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-03-03T09:00:00Z");
    private static final PickupPromise NEXT_MORNING = new PickupPromise(
            Instant.parse("2026-03-03T10:30:00Z"),
            new PromiseReason.Picked(Optional.empty(), Duration.ofHours(2), List.of(new Closure(CLOSING, OPENING))));

    private final Retailer shop = new Retailer();

    @Test
    void an_order_to_pick_up_is_promised_for_when_it_is_picked_in_opening_hours() {
        schedule(LEEDS, STORE);
        shop.receive(COAT, LEEDS, 1);
        shop.clock.set(HALF_PAST_SEVEN);
        assertThat(shop.omni.orders().promisePickup(WEB, LEEDS)).isEqualTo(new PromiseOutcome.Promised(NEXT_MORNING));
        PlaceOrder command = shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS);
        Order order = shop.placed(command);
        assertThat(order.fulfillments()).extracting(part -> part.promise()).containsExactly(Optional.of(NEXT_MORNING));
        assertThat(shop.events(order.id()))
                .extracting(event -> ((OrderEvent.Placed) event).parts())
                .containsExactly(
                        List.of(new OrderEvent.PlacedPart(new FulfillmentId(1), LEEDS, Optional.of(NEXT_MORNING))));
        assertThat(NEXT_MORNING)
                .hasToString("ready at 2026-03-03T10:30:00Z: picking takes PT2H of open time,"
                        + " closed from 2026-03-02T20:00:00Z to 2026-03-03T09:00:00Z");
    }

    @Test
    void a_promise_stays_what_it_was_whatever_comes_after() {
        schedule(LEEDS, STORE);
        shop.receive(COAT, LEEDS, 1);
        shop.clock.set(HALF_PAST_SEVEN);
        PlaceOrder command = shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS);
        shop.placed(command);
        shop.clock.advance(Duration.ofHours(1));
        schedule(LEEDS, Schedule.of(HOURS, Duration.ofHours(4)));
        Order again = shop.placed(command);
        assertThat(shop.done(shop.omni.orders().makeReady(shop.makeReady(again)))
                        .fulfillments())
                .extracting(part -> part.promise())
                .containsExactly(Optional.of(NEXT_MORNING));
    }

    @Test
    void a_missed_cut_off_moves_picking_to_the_next_day_and_is_named() {
        schedule(LEEDS, STORE.withPickupCutoff(LocalTime.of(18, 0)));
        Instant evening = Instant.parse("2026-03-02T18:15:00Z");
        shop.clock.set(evening);
        PickupPromise promise = ((PromiseOutcome.Promised) shop.omni.orders().promisePickup(WEB, LEEDS)).promise();
        assertThat(promise.at()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
        assertThat(promise.reason().missedCutoff()).contains(Instant.parse("2026-03-02T18:00:00Z"));
        assertThat(promise)
                .asString()
                .contains("picking takes PT2H of open time, from the day after the cut-off at 2026-03-02T18:00:00Z");
    }

    @Test
    void each_location_promises_when_its_part_of_a_shipped_order_leaves() {
        schedule(LEEDS, STORE);
        schedule(YORK, STORE.withCutoffs(Cutoff.daily("15:00", "17:30"), Cutoff.daily("10:00", "11:00")));
        shop.receive(COAT, LEEDS, 1);
        shop.receive(SCARF, YORK, 1);
        shop.clock.set(Instant.parse("2026-03-02T10:30:00Z"));
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1), item(SCARF, 1))));
        HandoverPromise leeds = new HandoverPromise(
                Instant.parse("2026-03-02T12:30:00Z"),
                new PromiseReason.Picked(Optional.empty(), Duration.ofHours(2), List.of()));
        HandoverPromise york = new HandoverPromise(
                Instant.parse("2026-03-02T17:30:00Z"),
                new PromiseReason.WithCarrier(
                        Instant.parse("2026-03-02T15:00:00Z"), Optional.of(Instant.parse("2026-03-02T10:00:00Z"))));
        assertThat(order.fulfillments())
                .extracting(part -> part.promise())
                .containsExactly(Optional.of(leeds), Optional.of(york));
        assertThat(york)
                .hasToString("handed to a carrier by 2026-03-02T17:30:00Z: goes with the carrier for orders before"
                        + " 2026-03-02T15:00:00Z, too late for the one before 2026-03-02T10:00:00Z");
    }

    @Test
    void nothing_is_promised_where_no_hours_are_known() {
        shop.receive(COAT, LEEDS, 1);
        assertThat(shop.omni.orders().promisePickup(WEB, LEEDS)).isEqualTo(new PromiseOutcome.NotKnown(LEEDS));
        Order order = shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
        assertThat(order.fulfillments()).extracting(part -> part.promise()).containsExactly(Optional.empty());
    }

    @Test
    void nothing_can_be_fetched_at_a_location_that_hands_nothing_over() {
        can(LEEDS, LocationCapability.SHIPS, LocationCapability.TAKES_RETURNS);
        shop.receive(COAT, LEEDS, 1);
        NotOffered reason = new NotOffered.LocationLacks(LEEDS, LocationCapability.OFFERS_PICKUP);
        assertThat(shop.omni.orders().promisePickup(WEB, LEEDS)).isEqualTo(new PromiseOutcome.Refused(reason));
        assertThat(shop.omni.orders().place(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS)))
                .isEqualTo(new PlaceOutcome.Refused(reason));
        assertThat(shop.held(COAT)).isZero();
    }

    @Test
    void nothing_can_be_fetched_at_a_location_that_closes_for_good_before_it_is_ready() {
        schedule(LEEDS, Schedule.of(HOURS.closedForGoodAfter(LocalDate.parse("2026-03-02")), Duration.ofHours(2)));
        shop.receive(COAT, LEEDS, 2);
        shop.clock.set(Instant.parse("2026-03-02T17:59:00Z"));
        shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
        shop.clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        NotOffered reason = new NotOffered.NeverReady(LEEDS);
        assertThat(shop.omni.orders().place(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS)))
                .isEqualTo(new PlaceOutcome.Refused(reason));
        assertThat(shop.omni.orders().promisePickup(WEB, LEEDS)).isEqualTo(new PromiseOutcome.Refused(reason));
    }

    @Test
    @Tag("O3")
    void locations_that_do_not_ship_or_are_closed_for_good_supply_nothing_and_say_why() {
        can(LEEDS, LocationCapability.OFFERS_PICKUP);
        schedule(YORK, Schedule.of(HOURS.closedForGoodAfter(LocalDate.parse("2026-02-27")), Duration.ZERO));
        shop.receive(COAT, LEEDS, 2);
        shop.receive(COAT, YORK, 2);
        shop.receive(COAT, DAVENTRY, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        assertThat(order.fulfillments()).extracting(part -> part.location()).containsExactly(DAVENTRY);
        assertThat(verdicts(order.considered()))
                .isEqualTo(Map.of(
                        LEEDS, new Verdict.Lacks(LocationCapability.SHIPS),
                        YORK, new Verdict.ClosedForGood(),
                        DAVENTRY, new Verdict.SuppliesAll()));
        PlaceOutcome outcome = shop.omni.orders().place(shop.shipped(shop.cart(item(COAT, 1))));
        assertThat(verdicts(((PlaceOutcome.OutOfStock) outcome).considered()))
                .containsEntry(LEEDS, new Verdict.Lacks(LocationCapability.SHIPS))
                .containsEntry(DAVENTRY, new Verdict.NoStock());
    }

    @Test
    @Tag("R1")
    void a_location_that_takes_no_returns_refuses_them_but_for_those_it_took_before() {
        shop.receive(COAT, LEEDS, 2);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 2))));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        var first = shop.takeBack(order, YORK, units(1, 1));
        ReturnOutcome taken = shop.omni.orders().takeBack(first);
        can(YORK, LocationCapability.SHIPS);
        assertThat(shop.omni.orders().takeBack(first)).isEqualTo(taken);
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))))
                .isEqualTo(new ReturnOutcome.Refused(
                        new NotOffered.LocationLacks(YORK, LocationCapability.TAKES_RETURNS)));
        assertThat(shop.level(COAT, YORK).onHand()).isOne();
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, DAVENTRY, units(1, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
    }

    private static Map<LocationId, Verdict> verdicts(List<Considered> considered) {
        return considered.stream().collect(Collectors.toMap(Considered::location, Considered::verdict));
    }

    private void schedule(LocationId id, Schedule schedule) {
        Location location = shop.omni.locations().get(id);
        shop.omni.locations().put(location.withSchedule(schedule));
    }

    private void can(LocationId id, LocationCapability... capabilities) {
        Location location = shop.omni.locations().get(id);
        shop.omni.locations().put(location.withCapabilities(capabilities));
    }
}
