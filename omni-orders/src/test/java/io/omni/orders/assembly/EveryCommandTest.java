package io.omni.orders.assembly;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.command.Command;
import io.omni.core.command.CommandIdReused;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.CommandRecord;
import io.omni.core.command.CommandTooOld;
import io.omni.core.command.Refusal;
import io.omni.core.id.CommandId;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.waiting.JoinLine;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.points.GrantPoints;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.IssueCode;
import io.omni.orders.cart.OpenCart;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of every facade, found by reflection: what is sent again does nothing again, and what is sent wrongly does nothing at all. */
@Tag("P-05")
@Tag("P-34")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCommandTest {

    /** Questions, which change nothing. */
    private static final Set<String> QUERIES = Set.of(
            "BackOrders.find",
            "BackOrders.pegging",
            "Capacities.day",
            "Capacities.plan",
            "Capacities.slots",
            "Carts.find",
            "Carts.get",
            "Carts.price",
            "Catalog.choose",
            "Catalog.product",
            "Catalog.variant",
            "Catalog.weight",
            "Fulfillments.find",
            "Fulfillments.incident",
            "Fulfillments.incidents",
            "Fulfillments.of",
            "Fulfillments.pickList",
            "Fulfillments.queue",
            "Inventory.audit",
            "Pickups.find",
            "Pickups.freeIn",
            "Pickups.lockers",
            "Pickups.near",
            "Pickups.of",
            "Confidence.accuracy",
            "Confidence.find",
            "Confidence.offer",
            "Confidence.page",
            "Counts.find",
            "Counts.lastCounted",
            "Counts.lines",
            "Counts.sheet",
            "Counts.underWay",
            "Coupons.check",
            "Coupons.codes",
            "Coupons.find",
            "Coupons.use",
            "Escrows.find",
            "Escrows.outstandingAt",
            "GiftCards.find",
            "GiftCards.liability",
            "Inventory.availability",
            "Inventory.availableTo",
            "Inventory.levels",
            "Inventory.levelsAsOf",
            "Inventory.localInventoryFeed",
            "Inventory.reservation",
            "Inventory.view",
            "Kits.available",
            "Kits.edition",
            "Kits.find",
            "Kits.pick",
            "Kits.view",
            "Lots.audit",
            "Lots.find",
            "Lots.levels",
            "Lots.pick",
            "Lots.taken",
            "Lots.trace",
            "Lots.tracking",
            "Lots.withheld",
            "Loyalty.balance",
            "Loyalty.lots",
            "Carts.look",
            "Orders.byNumber",
            "Orders.deliveryOptions",
            "Loyalty.members",
            "Loyalty.statement",
            "Loyalty.usable",
            "Orders.find",
            "Orders.get",
            "Orders.of",
            "Orders.promisePickup",
            "Orders.worklist",
            "Prices.floor",
            "Prices.list",
            "Prices.listed",
            "Prices.price",
            "Promises.find",
            "PromotionUses.spent",
            "PromotionUses.usedBy",
            "Promises.offer",
            "Promises.offers",
            "Promises.onSupply",
            "Promises.page",
            "Promises.policy",
            "Promises.standingOn",
            "Quotas.available",
            "Quotas.levels",
            "Quotas.plan",
            "Registry.find",
            "Registry.findBy",
            "Registry.get",
            "Redemptions.find",
            "StampCards.find",
            "StampCards.status",
            "Supplies.expected",
            "Supplies.find",
            "Supplies.of",
            "Transfers.find",
            "Transfers.openTo",
            "WaitingLines.find",
            "WaitingLines.line",
            "WaitingLines.policy");

    /** Values that are set: whoever puts last is right, and putting the same again changes nothing. */
    private static final Set<String> SETTINGS = Set.of(
            "Capacities.put",
            "Catalog.put",
            "Pickups.putLockers",
            "Coupons.put",
            "Prices.put",
            "Prices.remove",
            "Prices.set",
            "Promises.put",
            "Quotas.put",
            "Registry.put",
            "StampCards.put",
            "WaitingLines.put");

    /** What may be called at any time by anybody. */
    private static final Set<String> HOUSEKEEPING = Set.of(
            "BackOrders.tidyUp",
            "Carts.tidyUp",
            "Capacities.tidyUp",
            "Counts.forget",
            "Fulfillments.tidyUp",
            "Loyalty.forget",
            "Omni.relay",
            "Omni.tidyUp",
            "Orders.archive",
            "Orders.recover",
            "Promises.recover",
            "Redemptions.forget",
            "WaitingLines.tidyUp");

    /** Under the facades. */
    private static final Set<String> ENVELOPE = Set.of(
            "Commands.answer",
            "Commands.begin",
            "Commands.carryOut",
            "Commands.find",
            "Commands.finish",
            "Commands.forget",
            "Commands.posted");

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    static List<Scenario<?>> scenarios() {
        return Scenarios.ALL;
    }

    static List<Scenario<?>> refusals() {
        return Scenarios.ALL.stream().filter(Scenario::canBeRefused).toList();
    }

    @Test
    void a_method_of_a_facade_is_a_question_or_takes_one_command_and_nothing_else() {
        Set<String> rest = Facades.methods()
                .filter(method -> !Facades.commands().contains(method))
                .filter(method -> !isPart(method))
                .map(EveryCommandTest::name)
                .collect(toCollection(TreeSet::new));
        assertThat(rest)
                .isEqualTo(Stream.of(QUERIES, SETTINGS, HOUSEKEEPING, ENVELOPE)
                        .flatMap(Set::stream)
                        .collect(toCollection(TreeSet::new)));
    }

    /** A facade gives its parts. */
    private static boolean isPart(Method method) {
        return method.getParameterCount() == 0
                && (method.getDeclaringClass() == Omni.class || Facades.ALL.contains(method.getReturnType()));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void every_command_has_a_scenario() {
        assertThat(Scenarios.ALL.stream().<Class<?>>map(Scenario::type))
                .containsExactlyInAnyOrderElementsOf(Facades.commands().stream()
                        .<Class<?>>map(method -> method.getParameterTypes()[0])
                        .toList());
    }

    @Test
    void every_command_has_a_type_of_its_own_and_is_answered_by_an_outcome() {
        assertThat(Scenarios.ALL.stream()
                        .map(scenario -> scenario.ready().command().type()))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("[a-z]+\\.[a-z-]+"));
        assertThat(Facades.commands())
                .allMatch(method -> CommandOutcome.class.isAssignableFrom(method.getReturnType()));
    }

    @Test
    void every_command_that_can_be_refused_has_a_scenario_in_which_it_is() {
        assertThat(refusals().stream().<Class<?>>map(Scenario::type))
                .containsAll(Facades.commands().stream()
                        .filter(method -> canRefuse(method.getReturnType()) && isRefusable(method))
                        .<Class<?>>map(method -> method.getParameterTypes()[0])
                        .toList());
    }

    private static boolean canRefuse(Class<?> outcome) {
        return outcome.isSealed()
                && Arrays.stream(outcome.getPermittedSubclasses()).anyMatch(Refusal.class::isAssignableFrom);
    }

    /** A release of all and a grant share their outcomes with commands that are refused, and never are; what a count has seen it has seen for good; a time to wait that is over does not come again; a number that is taken stays so. */
    private static boolean isRefusable(Method method) {
        Class<?> command = method.getParameterTypes()[0];
        return !Set.<Class<?>>of(
                        ReleaseReservation.class,
                        RecordLateMovement.class,
                        JoinLine.class,
                        GrantPoints.class,
                        IssueGiftCard.class)
                .contains(command);
    }

    @Test
    void an_outcome_is_a_refusal_or_is_meant_to_be_remembered() {
        assertThat(Facades.commands().stream()
                        .flatMap(method -> alternatives(method.getReturnType()))
                        .filter(outcome -> !Refusal.class.isAssignableFrom(outcome))
                        .map(Class::getSimpleName)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Amended",
                        "Assembled",
                        "Canceled",
                        "CardActivated",
                        "CardIssued",
                        "CardUnlocked",
                        "CartOpened",
                        "Changed",
                        "Closed",
                        "Confirmed",
                        "CouponHeld",
                        "CouponWithdrawn",
                        "CouponsIssued",
                        "Defined",
                        "Done",
                        "Ended",
                        "Expected",
                        "Altered",
                        "CodeIssued",
                        "Made",
                        "Noted",
                        "Explained",
                        "LockersFull",
                        "Joined",
                        "Left",
                        "Marked",
                        "MoneyAdded",
                        "MoneyHeld",
                        "Moved",
                        "Movement",
                        "Opened",
                        "PinWrong",
                        "NothingCounted",
                        "Placed",
                        "PointsActivated",
                        "PointsChange",
                        "Promised",
                        "PointsGranted",
                        "PointsHeld",
                        "PointsTransferred",
                        "PromotionsHeld",
                        "Received",
                        "Released",
                        "Renewed",
                        "Reversed",
                        "RewardHeld",
                        "Settled",
                        "Recorded",
                        "Reserved",
                        "Returned",
                        "ShortPickReported",
                        "LotDeclared",
                        "LotRecalled",
                        "LotsChanged",
                        "Reconciled",
                        "Stamped",
                        "StockSynced",
                        "TagsTaken",
                        "Taken",
                        "WrongCodeShown");
    }

    private static Stream<Class<?>> alternatives(Class<?> outcome) {
        return outcome.isSealed()
                ? Arrays.stream(outcome.getPermittedSubclasses()).flatMap(EveryCommandTest::alternatives)
                : Stream.of(outcome);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_command_sent_again_is_answered_the_same_and_does_nothing(Scenario<?> scenario) {
        Scenario.Ready ready = scenario.ready();
        Effects before = ready.effects();
        Object first = ready.send();
        assertThat(first).isNotInstanceOf(Refusal.class);
        Effects once = ready.effects();
        assertThat(ready.send()).isEqualTo(first);
        assertThat(ready.effects()).isEqualTo(once);
        assertThat(once).as("a scenario in which something happens").isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_command_sent_again_when_things_have_moved_on_is_answered_as_the_first_time(Scenario<?> scenario) {
        Scenario.Ready ready = scenario.ready();
        Object first = ready.send();
        Effects once = ready.effects();
        ready.next().run();
        ready.shop().clock.advance(Duration.ofDays(6));
        ready.shop().omni.tidyUp(100);
        Effects movedOn = ready.effects();
        assertThat(ready.send()).isEqualTo(first);
        assertThat(ready.effects()).isEqualTo(movedOn).isNotEqualTo(once);
        ready.shop().assertSound();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_command_that_differs_in_any_component_from_the_one_whose_id_it_has_is_refused(Scenario<?> scenario) {
        Scenario.Ready ready = scenario.ready();
        Object first = ready.send();
        Effects once = ready.effects();
        Variations.of(ready.command()).forEach((component, others) -> {
            assertThat(others).as("other values of %s", component).isNotEmpty();
            for (Command other : others) {
                assertThatExceptionOfType(CommandIdReused.class)
                        .as(component)
                        .isThrownBy(() -> ready.send(other))
                        .satisfies(reused -> assertThat(reused.command()).isEqualTo(other.id()));
            }
        });
        assertThat(ready.effects()).isEqualTo(once);
        assertThat(ready.send()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void an_id_that_a_posting_or_a_record_has_is_no_id_for_a_command_with_a_record(Scenario<?> scenario) {
        Scenario.Ready ready = scenario.ready();
        ready.send();
        Effects once = ready.effects();
        CommandId id = ready.command().id();
        Command other = ready.command() instanceof OpenCart
                ? new AddToCart(id, CartId.of(id), List.of(Retailer.item(Retailer.COAT, 1)))
                : new OpenCart(id, Retailer.WEB, Optional.empty());
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() -> ready.send(other))
                .withMessageContaining(id.toString());
        assertThat(ready.effects()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_command_sent_by_several_threads_at_once_has_one_effect_and_all_get_its_answer(Scenario<?> scenario)
            throws Exception {
        Scenario.Ready alone = scenario.ready();
        Object answer = alone.send();
        for (int round = 0; round < 5; round++) {
            Scenario.Ready ready = scenario.ready();
            List<Object> answers = atOnce(ready::send);
            assertThat(answers).containsOnly(answers.get(0));
            Effects once = ready.effects();
            if (ready.command() instanceof IssueCode) {
                // Who lost the race to another draws another code in the next attempt.
                assertThat(ready.send()).isEqualTo(answers.get(0));
                assertThat(ready.effects()).isEqualTo(once);
            } else {
                assertThat(answers.get(0)).isEqualTo(answer);
                assertThat(once).isEqualTo(alone.effects());
            }
            ready.shop().assertSound();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_command_is_too_old_after_the_window_whether_it_was_carried_out_or_not(Scenario<?> scenario) {
        Scenario.Ready done = scenario.ready();
        Scenario.Ready neverSent = scenario.ready();
        done.send();
        for (Scenario.Ready ready : List.of(done, neverSent)) {
            ready.shop().clock.advance(Duration.ofDays(7).plusMillis(1));
            requireTooOld(ready);
            ready.shop().clock.advance(Duration.ofHours(1));
            ready.shop().omni.tidyUp(100);
            requireTooOld(ready);
            Instant now = ready.shop().clock.instant();
            assertThat(ready.shop().storage.aggregates(CommandRecord.TYPE).findBy("age", "all", null, 9))
                    .filteredOn(record -> record.aggregate().recordedAt().isBefore(now))
                    .as("records that are kept for ever")
                    .isEmpty();
        }
    }

    private static void requireTooOld(Scenario.Ready ready) {
        Effects before = ready.effects();
        assertThatExceptionOfType(CommandTooOld.class)
                .isThrownBy(ready::send)
                .satisfies(tooOld ->
                        assertThat(tooOld.command()).isEqualTo(ready.command().id()));
        assertThat(ready.effects()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_changes_nothing_and_is_not_remembered(Scenario<?> scenario) {
        Scenario.Ready early = scenario.early();
        Effects before = early.effects();
        assertThat(early.send()).isInstanceOf(Refusal.class);
        assertThat(early.send()).isInstanceOf(Refusal.class);
        assertThat(early.effects()).isEqualTo(before);
        assertThat(early.shop().omni.commands().find(early.command().id())).isEmpty();
        early.next().run();
        Object done = early.send();
        assertThat(done).isNotInstanceOf(Refusal.class);
        Effects once = early.effects();
        assertThat(early.send()).isEqualTo(done);
        assertThat(early.effects()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void the_id_of_a_refused_command_is_free_for_another(Scenario<?> scenario) {
        Scenario.Ready early = scenario.early();
        assertThat(early.send()).isInstanceOf(Refusal.class);
        CommandId id = early.command().id();
        Object receipt = early.send(new ReceiveStock(id, List.of(StockLine.of(Retailer.BAG, Retailer.LEEDS, 3))));
        assertThat(receipt).isNotNull();
        assertThatExceptionOfType(CommandIdReused.class).isThrownBy(early::send);
    }

    @Test
    void a_release_that_finds_nothing_is_remembered_by_a_record_in_place_of_a_posting() {
        Retailer shop = new Retailer();
        ReleaseReservation command = new ReleaseReservation(shop.id(), ReservationId.of(shop.id()));
        Object done = Facades.send(shop.omni, command);
        assertThat(shop.omni.commands().find(command.id()).orElseThrow().outcome())
                .contains((CommandOutcome) done);
        assertThat(Facades.send(shop.omni, command)).isEqualTo(done);
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() ->
                        Facades.send(shop.omni, new ReleaseReservation(command.id(), ReservationId.of(shop.id()))));
    }

    @Test
    void a_command_that_is_one_posting_leaves_no_record_beside_it() {
        for (Scenario<?> scenario : Scenarios.ALL) {
            Scenario.Ready ready = scenario.ready();
            ready.send();
            String type = ready.command().type();
            boolean posting = type.startsWith("stock.") || type.equals("points.reward") || type.startsWith("promise.");
            assertThat(ready.shop().omni.commands().find(ready.command().id()).isEmpty())
                    .as(type)
                    .isEqualTo(posting);
        }
    }

    private List<Object> atOnce(Callable<Object> send) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        List<Future<Object>> answers = new ArrayList<>();
        for (Callable<Object> one : Collections.nCopies(THREADS, send)) {
            answers.add(threads.submit(() -> {
                barrier.await();
                return one.call();
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }
}
