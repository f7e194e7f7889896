package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.YORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.event.Event;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.RejectReason;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentEvent;
import io.omni.orders.incident.IncidentFacts;
import io.omni.orders.incident.Remedy;
import io.omni.orders.incident.RemedyOutcome;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.PickupWay;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every state of a task and of a pick-up, and leaves it in every way in which something can go wrong there: each time customer and staff are told by an event, with what may be chosen, and whatever is chosen, or is done by the clock, comes to an end.
 */
@Tag("O7")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoSilentExitTest {

    /** Takes a task or pick-up to a state, and something that goes wrong there. */
    private record Walk(
            String name,
            boolean fetched,
            Class<?> state,
            BiConsumer<Staff, TaskId> to,
            BiConsumer<Staff, TaskId> wrong) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static void nothing(Staff staff, TaskId task) {
        assertThat(staff.task(task).state()).isInstanceOf(TaskState.Queued.class);
    }

    private static void reject(Staff staff, TaskId task) {
        staff.work.reject(new RejectTask(staff.shop.id(), task, RejectReason.CLOSED));
    }

    private static void canceled(Staff staff, TaskId task) {
        FulfillmentTask at = staff.task(task);
        LineUnits all =
                new LineUnits(at.lines().get(0).line(), at.lines().get(0).quantity());
        staff.shop
                .omni
                .orders()
                .cancel(new CancelUnits(staff.shop.id(), at.order(), new Author.Buyer(), "", List.of(all)));
    }

    private static void tooLate(Staff staff, TaskId task) {
        assertThat(staff.task(task).late()).isFalse();
        staff.shop.clock.advance(Duration.ofDays(1));
        staff.work.tidyUp();
    }

    private static void nobodyComes(Staff staff, TaskId task) {
        assertThat(staff.pickups.find(task)).isPresent();
        staff.shop.clock.advance(Duration.ofDays(8));
        staff.work.tidyUp();
    }

    private static BiConsumer<Staff, TaskId> lacks(ShortReason reason) {
        return (staff, task) -> staff.work.confirmPick(staff.pick(task, staff.missing(task, 1, reason)));
    }

    private static BiConsumer<Staff, TaskId> carrierSays(TrackingStatus status) {
        return (staff, task) -> staff.work.track(staff.track(task, status));
    }

    static List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        for (boolean fetched : List.of(false, true)) {
            String how = fetched ? "fetched: " : "shipped: ";
            walks.add(new Walk(
                    how + "queued, rejected",
                    fetched,
                    TaskState.Queued.class,
                    NoSilentExitTest::nothing,
                    NoSilentExitTest::reject));
            walks.add(new Walk(
                    how + "queued, nobody accepts",
                    fetched,
                    TaskState.Queued.class,
                    NoSilentExitTest::nothing,
                    NoSilentExitTest::tooLate));
            walks.add(new Walk(
                    how + "claimed, rejected",
                    fetched,
                    TaskState.Claimed.class,
                    Staff::claimed,
                    NoSilentExitTest::reject));
            walks.add(new Walk(
                    how + "claimed, late",
                    fetched,
                    TaskState.Claimed.class,
                    Staff::claimed,
                    NoSilentExitTest::tooLate));
            walks.add(new Walk(
                    how + "claimed, canceled",
                    fetched,
                    TaskState.Claimed.class,
                    Staff::claimed,
                    NoSilentExitTest::canceled));
            for (ShortReason reason : ShortReason.values()) {
                walks.add(new Walk(
                        how + "claimed, " + reason, fetched, TaskState.Claimed.class, Staff::claimed, lacks(reason)));
            }
            walks.add(new Walk(
                    how + "picked, rejected",
                    fetched,
                    TaskState.Picked.class,
                    Staff::picked,
                    NoSilentExitTest::reject));
            walks.add(new Walk(
                    how + "picked, late", fetched, TaskState.Picked.class, Staff::picked, NoSilentExitTest::tooLate));
        }
        walks.add(new Walk("packed, rejected", false, TaskState.Packed.class, Staff::packed, NoSilentExitTest::reject));
        walks.add(new Walk("packed, late", false, TaskState.Packed.class, Staff::packed, NoSilentExitTest::tooLate));
        walks.add(new Walk(
                "shipped, not delivered",
                false,
                TaskState.Shipped.class,
                Staff::shipped,
                carrierSays(TrackingStatus.FAILED)));
        walks.add(new Walk(
                "shipped, returned",
                false,
                TaskState.Shipped.class,
                Staff::shipped,
                carrierSays(TrackingStatus.RETURNED)));
        walks.add(
                new Walk("ready, no show", true, PickupState.Ready.class, Staff::ready, NoSilentExitTest::nobodyComes));
        walks.add(new Walk(
                "preparing, locker full",
                true,
                PickupState.Preparing.class,
                (staff, task) -> {
                    staff.pickups.putLockers(LEEDS, List.of("L1"));
                    TaskId other = staff.taskOf(staff.toFetch(1)).id();
                    for (TaskId each : List.of(other, task)) {
                        staff.pickups.arrange(new ArrangePickup(
                                staff.shop.id(), each, PickupWay.LOCKER, Optional.empty(), Optional.empty()));
                        staff.picked(each);
                    }
                    staff.pickups.stage(staff.stage(other));
                },
                (staff, task) -> staff.pickups.stage(staff.stage(task))));
        return walks;
    }

    private static Staff openAlways() {
        Retailer shop = new Retailer(Staff::on);
        OpeningHours always = OpeningHours.always(ZoneId.of("Europe/London"));
        for (var location : List.of(LEEDS, YORK)) {
            shop.omni
                    .locations()
                    .put(shop.omni.locations().get(location).withSchedule(Schedule.of(always, Duration.ofHours(4))));
        }
        return new Staff(shop);
    }

    /** How it stands when it went wrong. */
    private record Wrong(Staff staff, Order order, List<Event> since) {

        static Wrong by(Walk walk) {
            Staff staff = openAlways();
            Order order = walk.fetched() ? staff.toFetch(2) : staff.toShip(2);
            TaskId task = staff.taskOf(order).id();
            walk.to().accept(staff, task);
            Object state = walk.state().getEnclosingClass() == TaskState.class
                    ? staff.task(task).state()
                    : staff.pickups.find(task).orElseThrow().state();
            assertThat(state).isInstanceOf(walk.state());
            int before = staff.shop.storage.events().size();
            walk.wrong().accept(staff, task);
            return new Wrong(
                    staff,
                    order,
                    staff.shop.storage.events().stream()
                            .skip(before)
                            .map(recorded -> recorded.event())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("walks")
    void customer_and_staff_are_told_at_once_with_what_they_may_choose(Walk walk) {
        Wrong wrong = Wrong.by(walk);
        List<IncidentFacts> staff = wrong.since().stream()
                .filter(IncidentEvent.StaffTold.class::isInstance)
                .map(event -> ((IncidentEvent.StaffTold) event).facts())
                .filter(facts -> facts.order().equals(wrong.order().id()))
                .toList();
        List<IncidentFacts> customer = wrong.since().stream()
                .filter(IncidentEvent.CustomerTold.class::isInstance)
                .map(event -> ((IncidentEvent.CustomerTold) event).facts())
                .filter(facts -> facts.order().equals(wrong.order().id()))
                .toList();
        assertThat(staff).isNotEmpty().isEqualTo(customer);
        assertThat(staff).allSatisfy(facts -> {
            assertThat(facts.options()).isNotEmpty().contains(facts.byDefault());
            assertThat(facts.lines()).isNotEmpty();
        });
    }

    static Stream<Map.Entry<Walk, Integer>> choices() {
        return walks().stream().flatMap(walk -> {
            Wrong wrong = Wrong.by(walk);
            return wrong.staff().open(wrong.order()).stream()
                    .limit(1)
                    .flatMap(incident -> IntStream.range(
                                    0, incident.facts().options().size())
                            .mapToObj(at -> Map.entry(walk, at)));
        });
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatever_is_chosen_is_done_and_told(Map.Entry<Walk, Integer> choice) {
        Wrong wrong = Wrong.by(choice.getKey());
        Incident incident = wrong.staff().open(wrong.order()).get(0);
        Remedy remedy = incident.facts().options().get(choice.getValue());
        assertThat(wrong.staff().work.choose(wrong.staff().choose(incident, remedy)))
                .isInstanceOf(RemedyOutcome.Done.class);
        assertThat(wrong.staff().shop.storage.events())
                .extracting(recorded -> recorded.event())
                .filteredOn(IncidentEvent.Settled.class::isInstance)
                .extracting(event -> ((IncidentEvent.Settled) event).incident())
                .contains(incident.id());
        wrong.staff().shop.assertSound();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void what_nobody_chooses_is_done_by_the_clock_and_no_part_is_left_with_nobody(Walk walk) {
        Wrong wrong = Wrong.by(walk);
        Staff staff = wrong.staff();
        for (int day = 0; day < 40; day++) {
            staff.shop.clock.advance(Duration.ofDays(1));
            assertThat(staff.work.tidyUp().failed()).isEmpty();
        }
        assertThat(staff.open(wrong.order())).isEmpty();
        Order order = staff.shop.order(wrong.order().id());
        assertThat(order.fulfillments()).noneMatch(part -> part.state() instanceof FulfillmentState.Unsourced);
        assertThat(order.due()).isEmpty();
        staff.shop.assertSound();
    }

    /** The states that a walk has to begin from: all in which something is still to happen. */
    @Test
    void no_state_is_left_out() {
        Set<Class<?>> walked = new LinkedHashSet<>();
        walks().forEach(walk -> walked.add(walk.state()));
        Set<Class<?>> ends = Set.of(
                TaskState.Delivered.class,
                TaskState.CameBack.class,
                TaskState.HandedOver.class,
                TaskState.Canceled.class,
                PickupState.HandedOver.class,
                PickupState.Canceled.class,
                // What follows is an incident that is open already.
                PickupState.NoShow.class);
        Set<Class<?>> states = new LinkedHashSet<>();
        Stream.of(TaskState.class, PickupState.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .filter(state -> !ends.contains(state))
                .forEach(states::add);
        assertThat(walked).isEqualTo(states);
    }

    /** Nothing is canceled without somebody having been told: each task that ends so has another in its place, or an incident. */
    @ParameterizedTest
    @MethodSource("walks")
    void a_task_that_is_canceled_has_a_successor_or_an_incident(Walk walk) {
        Wrong wrong = Wrong.by(walk);
        List<FulfillmentTask> canceled = wrong.staff().work.of(wrong.order().id()).stream()
                .filter(task -> task.state() instanceof TaskState.Canceled)
                .toList();
        if (!canceled.isEmpty()) {
            assertThat(wrong.staff().work.incidents(wrong.order().id())).isNotEmpty();
        }
        assertThat(wrong.staff().shop.held(COAT)).isNotNegative();
    }
}
