package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.omni.core.basket.LineId;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.catalog.Weight;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.FulfillmentRun;
import io.omni.orders.fulfillment.Bin;
import io.omni.orders.fulfillment.CarrierAnswer;
import io.omni.orders.fulfillment.CarrierService;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.Parcel;
import io.omni.orders.fulfillment.PickList;
import io.omni.orders.fulfillment.RejectReason;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskOutcome;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.fulfillment.TrackingReport;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.fulfillment.WorkerId;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.IncidentEvent;
import io.omni.orders.incident.IncidentState;
import io.omni.orders.incident.Remedy;
import io.omni.orders.incident.RemedyOutcome;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.ChangeOutcome;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.payment.MoneyMovement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The work at locations, as those who do it would. */
@Tag("O4")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FulfillmentTest {

    private final Retailer shop = new Retailer(Staff::on);
    private final Staff staff = new Staff(shop);

    @Test
    void an_order_is_claimed_picked_packed_shipped_and_delivered() {
        Order order = staff.toShip(2);
        TaskId task = staff.work.queue(LEEDS, null, 10).get(0).id();
        staff.shipped(task);
        assertThat(shop.order(order.id()).fulfillments().get(0).state()).isInstanceOf(FulfillmentState.Shipped.class);
        assertThat(shop.onHand(COAT)).isZero();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(pounds("303.00"));
        assertThat(staff.work.queue(LEEDS, null, 10)).isEmpty();
        staff.done(staff.work.track(staff.track(task, TrackingStatus.DELIVERED)));
        assertThat(staff.task(task).state()).isInstanceOf(TaskState.Delivered.class);
        assertThat(shop.order(order.id()).overSince()).isPresent();
        shop.assertSound();
    }

    @Test
    void a_queue_is_read_page_by_page_in_the_order_in_which_tasks_are_due() {
        for (int order = 0; order < 7; order++) {
            staff.toShip(1);
            shop.clock.advance(Duration.ofMinutes(1));
        }
        List<FulfillmentTask> queue = new ArrayList<>(staff.work.queue(LEEDS, null, 3));
        queue.addAll(staff.work.queue(LEEDS, queue.get(2).id(), 3));
        queue.addAll(staff.work.queue(LEEDS, queue.get(5).id(), 3));
        assertThat(queue)
                .hasSize(7)
                .isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
        assertThat(staff.work.queue(YORK, null, 3)).isEmpty();
    }

    @Test
    void of_many_who_claim_a_task_at_once_exactly_one_has_it() throws Exception {
        TaskId task = staff.taskOf(staff.toShip(1)).id();
        int workers = 8;
        CyclicBarrier barrier = new CyclicBarrier(workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<TaskOutcome>> answers = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                ClaimTask claim = new ClaimTask(shop.id(), task, new WorkerId("worker-" + worker));
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return staff.work.claim(claim);
                }));
            }
            List<TaskOutcome> outcomes = new ArrayList<>();
            for (Future<TaskOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
            assertThat(outcomes).filteredOn(TaskOutcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(TaskOutcome.ClaimedBy.class::isInstance)
                    .hasSize(workers - 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void one_walk_picks_several_orders_place_by_place_and_zone_by_zone() {
        Retailer mapped = new Retailer(builder -> Staff.on(builder)
                .bins((location, sku) -> sku.equals(COAT)
                        ? Optional.of(new Bin("upstairs", "07"))
                        : sku.equals(SCARF) ? Optional.of(new Bin("downstairs", "12")) : Optional.empty()));
        Staff there = new Staff(mapped);
        mapped.receive(SCARF, LEEDS, 3);
        mapped.receive(COAT, LEEDS, 3);
        mapped.placed(mapped.shipped(mapped.cart(item(COAT, 1), item(SCARF, 2))));
        mapped.placed(mapped.shipped(mapped.cart(item(COAT, 2), item(SCARF, 1))));
        List<TaskId> tasks = there.work.queue(LEEDS, null, 10).stream()
                .map(FulfillmentTask::id)
                .toList();
        PickList walk = there.work.pickList(LEEDS, tasks);
        assertThat(walk.stops()).extracting(PickList.Stop::sku).containsExactly(SCARF, COAT);
        assertThat(walk.stops()).extracting(PickList.Stop::quantity).containsOnly(Quantity.of(3));
        assertThat(walk.stops().get(0).shares())
                .extracting(PickList.Share::task)
                .containsExactlyElementsOf(tasks);
        assertThat(walk.zone("upstairs").stops()).extracting(PickList.Stop::sku).containsExactly(COAT);
    }

    @Test
    void units_that_are_not_found_leave_the_book_and_come_from_another_location_at_once() {
        shop.receive(COAT, DAVENTRY, 5);
        Order order = staff.toShip(2);
        TaskId task = staff.taskOf(order).id();
        staff.pickedShort(task, 1);
        Order moved = shop.order(order.id());
        assertThat(moved.fulfillments()).hasSize(2);
        assertThat(moved.fulfillments().get(1).location()).isEqualTo(DAVENTRY);
        assertThat(shop.level(COAT, LEEDS).onHand()).isEqualTo(1);
        assertThat(shop.level(COAT, DAVENTRY).held()).isEqualTo(1);
        assertThat(shop.omni.inventory().confidence().find(new StockKey(COAT, LEEDS)))
                .isPresent();
        assertThat(staff.work.queue(DAVENTRY, null, 5)).hasSize(1);
        Incident told = staff.work.incidents(order.id()).get(0);
        assertThat(told.facts().cause()).isEqualTo(IncidentCause.NOT_FOUND);
        assertThat(told.state()).isInstanceOf(IncidentState.Settled.class);
        staff.done(staff.work.pack(staff.pack(task)));
        staff.done(staff.work.ship(staff.ship(task)));
        staff.shipped(staff.work.queue(DAVENTRY, null, 5).get(0).id());
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
        assertThat(shop.held(COAT)).isZero();
        shop.assertSound();
    }

    @Test
    void what_nobody_can_supply_is_asked_of_the_customer_who_chooses_a_refund() {
        Order order = staff.toShip(2);
        TaskId task = staff.taskOf(order).id();
        staff.pickedShort(task, 1);
        Incident incident = staff.incident(order);
        assertThat(incident.facts().options()).contains(new Remedy.Refund());
        assertThat(told(incident)).containsExactly("incident.staff-told", "incident.customer-told");
        assertThat(staff.work.choose(staff.choose(incident, new Remedy.Substitute(new LineId(1), SCARF))))
                .isInstanceOf(RemedyOutcome.NotOffered.class);
        assertThat(staff.work.choose(staff.choose(incident, new Remedy.Refund())))
                .isInstanceOf(RemedyOutcome.Done.class);
        assertThat(staff.work.choose(staff.choose(incident, new Remedy.Refund())))
                .isInstanceOf(RemedyOutcome.AlreadySettled.class);
        staff.done(staff.work.pack(staff.pack(task)));
        staff.done(staff.work.ship(staff.ship(task)));
        assertThat(shop.balance(order.id()).captured())
                .isEqualTo(order.terms().lines().get(0).totalOf(0, 1));
        assertThat(shop.order(order.id()).done(MoneyMovement.Kind.RELEASE))
                .isEqualTo(order.terms().lines().get(0).totalOf(1, 2));
        assertThat(shop.order(order.id()).overSince()).isPresent();
        shop.assertSound();
    }

    private List<String> told(Incident incident) {
        return shop.storage.events().stream()
                .map(recorded -> recorded.event())
                .filter(IncidentEvent.class::isInstance)
                .map(IncidentEvent.class::cast)
                .filter(event -> event.incident().equals(incident.id()))
                .map(IncidentEvent::type)
                .toList();
    }

    @Test
    void a_substitute_that_is_there_is_offered_and_shipped_at_the_price_of_what_was_bought() {
        shop.receive(SCARF, LEEDS, 2);
        Order order = staff.toShip(2);
        staff.pickedShort(staff.taskOf(order).id(), 2);
        Incident incident = staff.incident(order);
        Remedy scarf = new Remedy.Substitute(new LineId(1), SCARF);
        assertThat(incident.facts().options()).contains(scarf);
        assertThat(staff.work.choose(staff.choose(incident, scarf))).isInstanceOf(RemedyOutcome.Done.class);
        staff.shipped(staff.taskOf(order).id());
        assertThat(shop.onHand(SCARF)).isZero();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
    }

    @Test
    void who_waits_gets_the_first_units_that_come_in_and_a_refund_if_none_do() {
        Order lucky = staff.toShip(1);
        staff.pickedShort(staff.taskOf(lucky).id(), 1);
        Order unlucky = staff.toShip(1);
        staff.pickedShort(staff.taskOf(unlucky).id(), 1);
        for (Order order : List.of(lucky, unlucky)) {
            Incident incident = staff.incident(order);
            Remedy later = new Remedy.LaterDate(shop.clock.instant().plus(Duration.ofDays(7)));
            assertThat(staff.work.choose(staff.choose(incident, later))).isInstanceOf(RemedyOutcome.Done.class);
        }
        shop.clock.advance(Duration.ofDays(2));
        shop.receive(COAT, YORK, 1);
        assertThat(staff.work.tidyUp().resourced()).isEqualTo(1);
        assertThat(staff.work.queue(YORK, null, 5)).hasSize(1);
        shop.clock.advance(Duration.ofDays(5));
        assertThat(staff.work.tidyUp().settled()).isPositive();
        List<Order> refunded = List.of(shop.order(lucky.id()), shop.order(unlucky.id())).stream()
                .filter(order -> order.fulfillments().get(0).state() instanceof FulfillmentState.Canceled)
                .toList();
        assertThat(refunded).hasSize(1);
        assertThat(refunded.get(0).done(MoneyMovement.Kind.RELEASE))
                .isEqualTo(refunded.get(0).terms().total());
    }

    @Test
    void a_location_that_rejects_gives_its_units_back_and_another_one_ships() {
        shop.receive(COAT, YORK, 2);
        Order order = staff.toShip(2);
        TaskId task = staff.taskOf(order).id();
        staff.claimed(task);
        staff.done(staff.work.reject(new RejectTask(shop.id(), task, RejectReason.TOO_BUSY)));
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        assertThat(staff.taskOf(order).location()).isEqualTo(YORK);
        assertThat(staff.task(task).state()).isInstanceOf(TaskState.Canceled.class);
        staff.shipped(staff.taskOf(order).id());
        assertThat(shop.balance(order.id()).captured()).isEqualTo(order.terms().total());
    }

    @Test
    void parcels_have_the_units_of_the_task_no_more_and_no_fewer() {
        TaskId task = staff.taskOf(staff.toShip(2)).id();
        staff.picked(task);
        FulfillmentLine one = new FulfillmentLine(new LineId(1), COAT, Quantity.ONE);
        Parcel first = new Parcel(1, List.of(one), new Weight(900));
        assertThat(staff.work.pack(new PackTask(shop.id(), task, List.of(first))))
                .isEqualTo(new TaskOutcome.OtherUnits(new LineId(1)));
        Parcel second = new Parcel(2, List.of(one), new Weight(800));
        staff.done(staff.work.pack(new PackTask(shop.id(), task, List.of(first, second))));
    }

    @Test
    void what_was_kept_beside_an_order_is_archived_with_it() {
        Order order = staff.toFetch(2);
        TaskId task = staff.taskOf(order).id();
        staff.pickedShort(task, 1);
        staff.work.choose(staff.choose(staff.incident(order), new Remedy.Refund()));
        staff.pickups.issueCode(staff.code(task));
        staff.pickups.stage(staff.stage(task));
        staff.pickups.collect(staff.collect(task, Staff.CODE));
        shop.clock.advance(Duration.ofDays(30));
        assertThat(shop.omni
                        .orders()
                        .archive(Duration.ofDays(20), 10, archived -> {})
                        .archived())
                .contains(order.id());
        assertThat(staff.work.of(order.id())).isEmpty();
        assertThat(staff.work.incidents(order.id())).isEmpty();
        assertThat(staff.pickups.of(order.id())).isEmpty();
    }

    @Test
    void units_are_canceled_until_they_are_packed_and_the_task_has_the_others() {
        Order order = staff.toShip(3);
        TaskId task = staff.taskOf(order).id();
        CancelUnits one = new CancelUnits(
                shop.id(), order.id(), new Author.Buyer(), "", List.of(new LineUnits(new LineId(1), Quantity.ONE)));
        assertThat(shop.omni.orders().cancel(one)).isInstanceOf(ChangeOutcome.Altered.class);
        assertThat(staff.task(task).lines().get(0).quantity()).isEqualTo(Quantity.of(2));
        staff.packed(task);
        CancelUnits other = new CancelUnits(shop.id(), order.id(), new Author.Buyer(), "", one.units());
        assertThat(shop.omni.orders().cancel(other)).isInstanceOf(ChangeOutcome.PastReturn.class);
        staff.done(staff.work.ship(staff.ship(task)));
        assertThat(shop.balance(order.id()).captured())
                .isEqualTo(order.terms().lines().get(0).totalOf(0, 2));
        assertThat(shop.held(COAT)).isZero();
    }

    @Test
    void what_a_carrier_refuses_is_not_shipped() {
        Order order = staff.toShip(1);
        TaskId task = staff.taskOf(order).id();
        staff.packed(task);
        assertThat(staff.work.ship(new ShipTask(shop.id(), task, Vans.STRIKE)))
                .isInstanceOf(TaskOutcome.CarrierRefused.class);
        assertThat(shop.onHand(COAT)).isEqualTo(1);
        staff.done(staff.work.ship(staff.ship(task)));
    }

    @Test
    void a_booking_whose_answer_was_lost_is_made_again_under_the_same_key() {
        Vans vans = new Vans();
        AtomicBoolean lost = new AtomicBoolean(true);
        Carriers unsteady = new Carriers() {
            @Override
            public List<Rate> rates(Shipment shipment) {
                return vans.rates(shipment);
            }

            @Override
            public CarrierAnswer book(CommandId key, Shipment shipment, CarrierService service) {
                CarrierAnswer answer = vans.book(key, shipment, service);
                if (lost.getAndSet(false)) {
                    throw new IllegalStateException("connection reset");
                }
                return answer;
            }
        };
        Retailer remote = new Retailer(builder -> Staff.on(builder).carriers(unsteady));
        Staff there = new Staff(remote);
        TaskId task = there.taskOf(there.toShip(1)).id();
        there.packed(task);
        ShipTask ship = there.ship(task);
        assertThatIllegalStateException().isThrownBy(() -> there.work.ship(ship));
        assertThat(remote.onHand(COAT)).isEqualTo(1);
        TaskOutcome shipped = there.work.ship(ship);
        there.done(shipped);
        assertThat(there.work.ship(ship)).isEqualTo(shipped);
        assertThat(vans.bookings()).isEqualTo(1);
        assertThat(remote.onHand(COAT)).isZero();
    }

    @Test
    void reports_of_a_carrier_lead_to_the_same_end_in_any_order_and_however_often() {
        List<TrackingStatus> way = List.of(
                TrackingStatus.IN_TRANSIT,
                TrackingStatus.OUT_FOR_DELIVERY,
                TrackingStatus.IN_TRANSIT,
                TrackingStatus.DELIVERED);
        for (int seed = 0; seed < 10; seed++) {
            Order order = staff.toShip(1);
            TaskId task = staff.taskOf(order).id();
            staff.shipped(task);
            Instant begin = shop.clock.instant();
            List<TrackingReport> reports = new ArrayList<>();
            for (int at = 0; at < way.size(); at++) {
                reports.add(new TrackingReport(way.get(at), begin.plusSeconds(at)));
            }
            reports.addAll(List.copyOf(reports));
            Collections.shuffle(reports, new Random(seed));
            reports.forEach(
                    report -> staff.done(staff.work.track(new TrackParcel(shop.id(), Staff.tracking(task), report))));
            TaskState.Delivered delivered =
                    (TaskState.Delivered) staff.task(task).state();
            assertThat(delivered.at()).isEqualTo(begin.plusSeconds(3));
        }
    }

    @Test
    void what_comes_back_is_refunded_and_back_in_the_stock() {
        Order order = staff.toShip(2);
        TaskId task = staff.taskOf(order).id();
        staff.shipped(task);
        staff.done(staff.work.track(staff.track(task, TrackingStatus.FAILED)));
        assertThat(staff.incident(order).facts().cause()).isEqualTo(IncidentCause.UNDELIVERABLE);
        shop.clock.advance(Duration.ofDays(2));
        staff.work.tidyUp();
        assertThat(staff.open(order)).isEmpty();
        staff.done(staff.work.track(staff.track(task, TrackingStatus.RETURNED)));
        assertThat(staff.task(task).state()).isInstanceOf(TaskState.CameBack.class);
        shop.clock.advance(Duration.ofDays(2));
        staff.work.tidyUp();
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(order.terms().total());
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        shop.assertSound();
    }

    @Test
    void nobody_who_accepts_is_told_and_another_location_has_it_at_the_deadline() {
        shop.receive(COAT, YORK, 1);
        Order order = staff.toShip(1);
        shop.clock.advance(Duration.ofHours(3));
        FulfillmentRun run = staff.work.tidyUp();
        assertThat(run.late()).as("what was never promised").isZero();
        assertThat(run.escalated()).isEqualTo(1);
        assertThat(staff.open(order))
                .extracting(incident -> incident.facts().cause())
                .contains(IncidentCause.NOBODY_ACCEPTS);
        assertThat(staff.work.tidyUp().escalated()).isZero();
        shop.clock.advance(FulfillmentPolicy.DEFAULT.answerWithin());
        staff.work.tidyUp();
        assertThat(staff.taskOf(order).location()).isEqualTo(YORK);
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
    }

    @Test
    void what_is_late_is_told_once_and_goes_on_unless_the_customer_wants_the_money() {
        OpeningHours always = OpeningHours.always(ZoneId.of("Europe/London"));
        shop.omni
                .locations()
                .put(shop.omni.locations().get(LEEDS).withSchedule(Schedule.of(always, Duration.ofSeconds(30))));
        Order order = staff.toShip(1);
        Order impatient = staff.toShip(1);
        staff.picked(staff.taskOf(order).id());
        staff.picked(staff.taskOf(impatient).id());
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(staff.work.tidyUp().late()).isEqualTo(2);
        assertThat(staff.work.tidyUp().late()).isZero();
        assertThat(staff.incident(order).facts().cause()).isEqualTo(IncidentCause.LATE);
        assertThat(staff.work.choose(staff.choose(staff.incident(impatient), new Remedy.Refund())))
                .isInstanceOf(RemedyOutcome.Done.class);
        assertThat(shop.order(impatient.id()).done(MoneyMovement.Kind.RELEASE))
                .isEqualTo(impatient.terms().total());
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
        shop.clock.advance(Duration.ofDays(2));
        staff.work.tidyUp();
        TaskId task = staff.taskOf(order).id();
        staff.done(staff.work.pack(staff.pack(task)));
        staff.done(staff.work.ship(staff.ship(task)));
        Incident late = staff.work.incidents(order.id()).get(0);
        assertThat(((IncidentState.Settled) late.state()).by()).isEqualTo(Chooser.CLOCK);
    }
}
