package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAD_CARD;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationState;
import io.omni.orders.Orders;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.InMemoryPayments.Balance;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at every point of every use case in turn, and another one goes on. Nothing is sold twice, charged twice or lost. */
@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration AFTER_EXPIRY = Duration.ofMinutes(20);

    /** How things go on after a process has died. */
    enum Aftermath {
        COMMAND_REPEATED_AT_ONCE(Duration.ZERO, true),
        COMMAND_REPEATED_AFTER_EXPIRY(AFTER_EXPIRY, true),
        RECOVERED_SOON(SOON, false),
        RECOVERED_AFTER_EXPIRY(AFTER_EXPIRY, false);

        private final Duration later;
        private final boolean repeats;

        Aftermath(Duration later, boolean repeats) {
            this.later = later;
            this.repeats = repeats;
        }

        void go(Retailer shop, Consumer<Orders> command) {
            shop.clock.advance(later);
            Orders orders = shop.builder().build().orders();
            if (repeats) {
                command.accept(orders);
            } else {
                assertThat(orders.recover(100).failed()).isEmpty();
            }
        }
    }

    /** Runs a story once for each point at which the process can die, until it does not die any more. */
    private static void atEveryPoint(int atLeast, Function<Integer, Optional<String>> story) {
        List<String> points = new ArrayList<>();
        Optional<String> died = story.apply(0);
        while (died.isPresent()) {
            points.add(died.get());
            died = story.apply(points.size());
        }
        assertThat(points).hasSizeGreaterThan(atLeast);
    }

    /** The last units there are: two coats in Leeds and a scarf in York. */
    private static Retailer shop() {
        Retailer shop = new Retailer();
        shop.receive(COAT, LEEDS, 2);
        shop.receive(SCARF, YORK, 1);
        return shop;
    }

    private static PlaceOrder command(Retailer shop) {
        return shop.shipped(shop.cart(item(COAT, 2), item(SCARF, 1)), pounds("4.99"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P-07")
    void an_order_is_placed_canceled_or_never_begun_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(50, point -> {
            Retailer shop = shop();
            PlaceOrder command = command(shop);
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.place(command));
            aftermath.go(shop, orders -> orders.place(command));

            OrderId id = OrderId.of(command.id());
            Optional<Order> order = shop.omni.orders().find(id);
            if (aftermath.repeats) {
                assertThat(order).as(process.where()).isPresent();
            }
            if (aftermath == Aftermath.COMMAND_REPEATED_AT_ONCE || aftermath == Aftermath.RECOVERED_SOON) {
                order.ifPresent(present ->
                        assertThat(present.state()).as(process.where()).isInstanceOf(OrderState.Placed.class));
            }
            Order placed = order.filter(present -> present.state() instanceof OrderState.Placed)
                    .orElseGet(() -> orderedAgain(shop, command, order));
            assertPlacedOnce(shop, placed);
            fulfillAndTakeBack(shop, placed);
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    private static Order orderedAgain(Retailer shop, PlaceOrder command, Optional<Order> canceled) {
        shop.clock.advance(AFTER_EXPIRY);
        canceled.ifPresent(order -> assertCameToNothing(shop, order));
        assertNothingIsHeldAndTheCartIsOpen(shop, command.cart());
        if (canceled.isEmpty()) {
            assertThat(shop.payments.balances()).isEmpty();
            assertThat(shop.storage.events()).isEmpty();
            return shop.placed(command);
        }
        PlaceOrder again = new PlaceOrder(
                shop.id(),
                command.cart(),
                command.delivery(),
                command.tenders(),
                command.shortStock(),
                command.shown());
        return shop.placed(again);
    }

    private static void assertCameToNothing(Retailer shop, Order order) {
        assertThat(order.state()).isInstanceOf(OrderState.Canceled.class);
        assertThat(order.due()).isEmpty();
        assertThat(order.done(MoneyMovement.Kind.RELEASE)).isEqualTo(order.done(MoneyMovement.Kind.AUTHORIZATION));
        assertThat(shop.events(order.id())).hasSize(1).first().isInstanceOf(OrderEvent.Canceled.class);
    }

    private static void assertNothingIsHeldAndTheCartIsOpen(Retailer shop, CartId cart) {
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        assertThat(shop.level(SCARF, YORK).available()).isEqualTo(1);
        assertThat(shop.omni.carts().find(cart).orElseThrow().state()).isEqualTo(new CartState.Open());
    }

    private static void assertPlacedOnce(Retailer shop, Order order) {
        assertThat(shop.held(COAT)).isEqualTo(2);
        assertThat(shop.held(SCARF)).isEqualTo(1);
        assertThat(shop.reservation(order)).contains(ReservationState.CONFIRMED);
        assertThat(order.due()).isEmpty();
        assertThat(shop.balance(order.id()).authorized())
                .isEqualTo(pounds("364.99"))
                .isEqualTo(order.terms().total());
        assertThat(shop.events(order.id())).hasSize(1).first().isInstanceOf(OrderEvent.Placed.class);
        assertThat(shop.omni.carts().find(order.cart()).orElseThrow().state())
                .isEqualTo(new CartState.CheckedOut(order.id()));
    }

    private static void fulfillAndTakeBack(Retailer shop, Order order) {
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        shop.done(shop.omni.orders().ship(shop.ship(order, 2)));
        assertThat(shop.onHand(COAT) + shop.onHand(SCARF)).isZero();
        assertThat(shop.points()).isEqualTo(360);
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, DAVENTRY, units(1, 2), units(2, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
        Money total = pounds("364.99");
        assertThat(shop.balance(order.id())).isEqualTo(new Balance(order.id(), total, total, total));
        assertThat(shop.onHand(COAT)).isEqualTo(2);
        assertThat(shop.onHand(SCARF)).isEqualTo(1);
        assertThat(shop.points()).isZero();
        assertThat(shop.events(order.id())).hasSize(4);
        shop.assertSound();
    }

    @ParameterizedTest
    @EnumSource
    void a_declined_order_leaves_nothing_held_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(40, point -> {
            Retailer shop = shop();
            PlaceOrder command = Retailer.with(command(shop), BAD_CARD);
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.place(command));
            aftermath.go(shop, orders -> orders.place(command));

            Order order = shop.canceled(shop.omni.orders().place(command));
            assertCameToNothing(shop, order);
            shop.clock.advance(AFTER_EXPIRY);
            assertNothingIsHeldAndTheCartIsOpen(shop, command.cart());
            assertThat(shop.payments.balances()).isEmpty();
            shop.assertSound();
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_part_is_shipped_and_charged_once_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(20, point -> {
            Retailer shop = shop();
            Order order = shop.placed(command(shop));
            ShipFulfillment command = shop.ship(order, 1);
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.ship(command));
            aftermath.go(shop, orders -> shop.done(orders.ship(command)));
            assertDone(
                    shop,
                    order,
                    shop.order(order.id()).fulfillments().get(0).state().isDelivered(),
                    "304.16");

            shop.done(shop.omni.orders().ship(command));
            assertDone(shop, order, true, "304.16");
            assertThat(shop.level(COAT, LEEDS).onHand()).isZero();
            assertThat(shop.events(order.id())).hasSize(2);
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P-24")
    void a_part_is_handed_over_and_charged_once_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(20, point -> {
            Retailer shop = shop();
            Order order = shop.placed(shop.pickedUp(shop.cart(item(COAT, 2)), LEEDS));
            shop.done(shop.omni.orders().makeReady(shop.makeReady(order)));
            HandOver command = shop.handOver(order);
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.handOver(command));
            aftermath.go(shop, orders -> shop.done(orders.handOver(command)));
            assertDone(
                    shop,
                    order,
                    shop.order(order.id()).fulfillments().get(0).state().isDelivered(),
                    "300.00");

            shop.done(shop.omni.orders().handOver(command));
            assertDone(shop, order, true, "300.00");
            assertThat(shop.level(COAT, LEEDS).onHand()).isZero();
            assertThat(shop.events(order.id())).hasSize(3);
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    private static void assertDone(Retailer shop, Order order, boolean done, String captured) {
        assertThat(shop.balance(order.id()).captured()).isEqualTo(done ? pounds(captured) : pounds("0.00"));
        assertThat(shop.onHand(COAT)).isEqualTo(done ? 0 : 2);
        assertThat(shop.points()).isEqualTo(done ? 300 : 0);
        assertThat(shop.order(order.id()).due()).isEmpty();
        shop.assertSound();
    }

    @ParameterizedTest
    @EnumSource
    void units_are_canceled_once_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(15, point -> {
            Retailer shop = shop();
            Order order = shop.placed(command(shop));
            List<LineUnits> all =
                    List.of(new LineUnits(new LineId(1), Quantity.of(2)), new LineUnits(new LineId(2), Quantity.ONE));
            CancelUnits command = new CancelUnits(shop.id(), order.id(), new Author.Buyer(), "", all);
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.cancel(command));
            aftermath.go(shop, orders -> orders.cancel(command));
            assertThat(shop.order(order.id()).due()).as(process.where()).isEmpty();

            shop.omni.orders().cancel(command);
            Order done = shop.order(order.id());
            assertThat(done.state()).isInstanceOf(OrderState.Canceled.class);
            assertThat(done.changes()).hasSize(1);
            assertThat(done.done(MoneyMovement.Kind.RELEASE)).isEqualTo(pounds("364.99"));
            assertThat(shop.held(COAT) + shop.held(SCARF)).isZero();
            assertThat(shop.events(order.id())).hasSize(3);
            shop.assertSound();
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P-22")
    @Tag("P-23")
    void goods_come_back_and_are_refunded_once_wherever_the_process_dies(Aftermath aftermath) {
        atEveryPoint(20, point -> {
            Retailer shop = shop();
            Order order = shop.placed(command(shop));
            shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
            ReturnGoods command = shop.takeBack(order, DAVENTRY, units(1, 1));
            DyingProcess.Outcome process = DyingProcess.run(shop, point, orders -> orders.takeBack(command));
            aftermath.go(shop, orders -> orders.takeBack(command));
            assertTakenBack(shop, order, !shop.order(order.id()).returns().isEmpty());

            assertThat(shop.omni.orders().takeBack(command)).isInstanceOf(ReturnOutcome.Returned.class);
            assertTakenBack(shop, order, true);
            assertThat(shop.events(order.id())).hasSize(3);
            return process.died() ? Optional.of(process.where()) : Optional.empty();
        });
    }

    private static void assertTakenBack(Retailer shop, Order order, boolean done) {
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(done ? pounds("152.08") : pounds("0.00"));
        assertThat(shop.level(COAT, DAVENTRY).available()).isEqualTo(done ? 1 : 0);
        assertThat(shop.points()).isEqualTo(done ? 150 : 300);
        assertThat(shop.order(order.id()).due()).isEmpty();
        shop.assertSound();
    }
}
