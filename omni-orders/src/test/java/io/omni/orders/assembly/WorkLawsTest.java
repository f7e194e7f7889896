package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.EVERYWHERE;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.RejectReason;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.pickup.Pickup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever customers, staff, carriers and the clock do, in whatever order. */
@Tag("O4")
@Tag("O5")
@Tag("O7")
class WorkLawsTest {

    private static final List<ShortReason> REASONS = List.of(ShortReason.values());
    private static final List<TrackingStatus> STATUSES = List.of(TrackingStatus.values());

    private enum Act {
        SHIP,
        FETCH,
        RECEIVE,
        CLAIM,
        PICK,
        PICK_SHORT,
        REJECT,
        PACK,
        HAND_TO_CARRIER,
        TRACK,
        STAGE,
        CODE,
        COLLECT,
        CHOOSE,
        CANCEL,
        WAIT
    }

    /**
     * Something that is done.
     *
     * @param act what
     * @param which to which of those there are
     * @param how in which way
     */
    record Step(Act act, int which, int how) {}

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Step> step = Arbitraries.of(Act.class)
                .flatMap(act -> Arbitraries.integers()
                        .between(0, 5)
                        .flatMap(which -> Arbitraries.integers().between(0, 5).map(how -> new Step(act, which, how))));
        return step.list().ofMinSize(8).ofMaxSize(60);
    }

    /** What happened, and to what. */
    private static final class Day {

        private final Retailer shop = new Retailer(Staff::on);
        private final Staff staff = new Staff(shop);
        private final List<Order> orders = new ArrayList<>();

        Day() {
            shop.receive(SCARF, LEEDS, 3);
        }

        private List<FulfillmentTask> tasks() {
            return orders.stream()
                    .flatMap(order -> staff.work.of(order.id()).stream())
                    .toList();
        }

        private List<Incident> open() {
            return orders.stream().flatMap(order -> staff.open(order).stream()).toList();
        }

        void take(Step step) {
            if (step.act() == Act.SHIP || step.act() == Act.FETCH) {
                shop.receive(COAT, LEEDS, -Math.min(0, shop.level(COAT, LEEDS).available()));
            }
            switch (step.act()) {
                case SHIP -> orders.add(staff.toShip(1 + step.how() % 3));
                case FETCH -> orders.add(staff.toFetch(1 + step.how() % 3));
                case RECEIVE -> shop.receive(COAT, EVERYWHERE.get(step.which() % 3), 1 + step.how());
                case WAIT -> {
                    shop.clock.advance(Duration.ofHours(5).multipliedBy(1 + step.how() * 6L));
                    assertThat(staff.work.tidyUp().failed()).isEmpty();
                }
                case CHOOSE -> choose(step);
                case CANCEL -> cancel(step);
                default -> {
                    List<FulfillmentTask> tasks = tasks();
                    if (!tasks.isEmpty()) {
                        work(step, tasks.get(step.which() % tasks.size()));
                    }
                }
            }
        }

        private void cancel(Step step) {
            if (!orders.isEmpty()) {
                Order order = orders.get(step.which() % orders.size());
                LineUnits units = new LineUnits(order.terms().lines().get(0).id(), Quantity.of(1 + step.how() % 2));
                shop.omni
                        .orders()
                        .cancel(new CancelUnits(shop.id(), order.id(), new Author.Buyer(), "", List.of(units)));
            }
        }

        private void choose(Step step) {
            List<Incident> open = open();
            if (!open.isEmpty()) {
                Incident incident = open.get(step.which() % open.size());
                List<Remedy> options = incident.facts().options();
                staff.work.choose(staff.choose(incident, options.get(step.how() % options.size())));
            }
        }

        private void work(Step step, FulfillmentTask task) {
            TaskId id = task.id();
            if (task.lines().isEmpty()) {
                return;
            }
            switch (step.act()) {
                case CLAIM -> staff.work.claim(staff.claim(id));
                case PICK -> staff.work.confirmPick(staff.pick(id));
                case PICK_SHORT ->
                    staff.work.confirmPick(
                            staff.pick(id, staff.missing(id, 1 + step.how() % 2, REASONS.get(step.how() % 3))));
                case REJECT -> staff.work.reject(new RejectTask(shop.id(), id, RejectReason.TOO_BUSY));
                case PACK -> staff.work.pack(staff.pack(id));
                case HAND_TO_CARRIER -> staff.work.ship(staff.ship(id));
                case TRACK -> staff.work.track(staff.track(id, STATUSES.get(step.how() % 5)));
                case STAGE -> staff.pickups.stage(staff.stage(id));
                case CODE -> staff.pickups.issueCode(staff.code(id));
                default -> staff.pickups.collect(staff.collect(id, step.how() == 0 ? Staff.WRONG : Staff.CODE));
            }
        }

        /** So that days get somewhere, tasks are done step by step as well. */
        void goOn(int which) {
            List<FulfillmentTask> tasks = tasks();
            if (tasks.isEmpty()) {
                return;
            }
            TaskId id = tasks.get(which % tasks.size()).id();
            TaskState state = staff.task(id).state();
            if (state instanceof TaskState.Queued) {
                staff.work.claim(staff.claim(id));
            } else if (state instanceof TaskState.Claimed) {
                staff.work.confirmPick(staff.pick(id));
            } else if (state instanceof TaskState.Picked) {
                staff.work.pack(staff.pack(id));
                staff.pickups.stage(staff.stage(id));
            } else if (state instanceof TaskState.Packed) {
                staff.work.ship(staff.ship(id));
            }
        }

        private List<RecordedEvent> events(String kind, Object id) {
            EventSubject subject = new EventSubject(kind, id.toString());
            return shop.storage.events().stream()
                    .filter(recorded -> recorded.event().subject().equals(subject))
                    .toList();
        }

        private <T> void requireFollowed(
                String kind,
                List<T> stored,
                Function<T, Object> id,
                Function<List<RecordedEvent>, Optional<T>> rebuilt) {
            for (T each : stored) {
                assertThat(rebuilt.apply(events(kind, id.apply(each)))).contains(each);
            }
        }
    }

    @Property(tries = 60)
    void who_follows_the_events_has_what_is_stored_and_units_and_money_add_up(@ForAll("days") List<Step> steps) {
        Day day = new Day();
        for (Step step : steps) {
            day.take(step);
            day.goOn(step.which() + step.how());
        }
        day.requireFollowed("fulfillment", day.tasks(), FulfillmentTask::id, FulfillmentTask::rebuilt);
        for (Order order : day.orders) {
            day.requireFollowed("pickup", day.staff.pickups.of(order.id()), Pickup::id, Pickup::rebuilt);
            day.requireFollowed("incident", day.staff.work.incidents(order.id()), Incident::id, Incident::rebuilt);
            Order now = day.shop.order(order.id());
            requireUnits(now);
            requireMoney(now);
        }
        day.shop.assertSound();
    }

    /** The units of a line that were not canceled by a change of the order are in one part or another, always. */
    private static void requireUnits(Order order) {
        Map<LineId, Long> units = new HashMap<>();
        order.fulfillments().stream()
                .flatMap(part -> part.lines().stream())
                .forEach(line -> units.merge(line.line(), line.quantity().units(), Long::sum));
        Map<LineId, Long> canceled = order.canceled();
        for (OrderLine line : order.terms().lines()) {
            long left = line.quantity().units() - canceled.getOrDefault(line.id(), 0L);
            assertThat(units.getOrDefault(line.id(), 0L)).isEqualTo(left);
        }
    }

    private static void requireMoney(Order order) {
        Money captured = order.done(MoneyMovement.Kind.CAPTURE);
        Money released = order.done(MoneyMovement.Kind.RELEASE);
        assertThat(order.done(MoneyMovement.Kind.REFUND)).isLessThanOrEqualTo(captured);
        assertThat(captured.plus(released)).isLessThanOrEqualTo(order.terms().total());
        if (order.overSince().isPresent()) {
            assertThat(captured.plus(released)).isEqualTo(order.terms().total());
        }
        assertThat(order.due()).isEmpty();
    }
}
