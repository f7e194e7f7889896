package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.basket.LineId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationState;
import io.omni.orders.OrderOptions;
import io.omni.orders.Orders;
import io.omni.orders.Recovery;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.Unfilled;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoveryTest {

    /** A provider whose answers are lost on the way, after it carried out what was asked. */
    private record LosingAnswers(InMemoryPayments provider, Predicate<OrderId> lost) implements Payments {

        @Override
        public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
            return answer(order, provider.authorize(key, order, amount, method));
        }

        @Override
        public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
            return answer(order, provider.capture(key, order, authorization, amount));
        }

        @Override
        public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
            return answer(order, provider.refund(key, order, authorization, amount));
        }

        @Override
        public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
            return answer(order, provider.release(key, order, authorization));
        }

        private PaymentAnswer answer(OrderId order, PaymentAnswer answer) {
            if (lost.test(order)) {
                throw new IllegalStateException("connection reset before the answer " + answer + " came");
            }
            return answer;
        }
    }

    private final Retailer shop = new Retailer();

    private Orders losingAnswers() {
        return losingAnswersOf(order -> true);
    }

    private Orders losingAnswersOf(Predicate<OrderId> lost) {
        return shop.builder()
                .payments(new LosingAnswers(shop.payments, lost))
                .build()
                .orders();
    }

    /** An order whose authorization was made, and the answer lost. */
    private PlaceOrder pending(Cart cart) {
        PlaceOrder command = shop.shipped(cart);
        assertThatThrownBy(() -> losingAnswers().place(command)).hasMessageContaining("connection reset");
        assertThat(shop.order(OrderId.of(command.id())).state()).isInstanceOf(OrderState.Pending.class);
        return command;
    }

    @Test
    void an_order_whose_authorization_was_never_answered_is_pending_and_recovered() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.omni.orders().recover(10))
                .isEqualTo(new Recovery(List.of(OrderId.of(command.id())), List.of()));
        assertThat(shop.order(OrderId.of(command.id())).state()).isInstanceOf(OrderState.Placed.class);
        assertThat(shop.balance(OrderId.of(command.id())).authorized()).isEqualTo(Retailer.pounds("150.00"));
        assertThat(shop.omni.orders().recover(10)).isEqualTo(new Recovery(List.of(), List.of()));
    }

    @Test
    void an_order_is_left_alone_while_it_is_young() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(shop.omni.orders().recover(10)).isEqualTo(new Recovery(List.of(), List.of()));
        assertThat(shop.order(OrderId.of(command.id())).state()).isInstanceOf(OrderState.Pending.class);
    }

    @Test
    void an_order_that_cannot_be_finished_is_named_with_its_cause_and_the_others_are_finished() {
        shop.receive(COAT, LEEDS, 2);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(1));
        Recovery recovery = losingAnswers().recover(10);
        assertThat(recovery.finished()).isEmpty();
        assertThat(recovery.failed()).hasSize(1);
        assertThat(recovery.failed().get(0).order()).isEqualTo(OrderId.of(command.id()));
        assertThat(recovery.failed().get(0).cause()).hasMessageContaining("connection reset");
        assertThat(shop.omni.orders().recover(10).finished()).containsExactly(OrderId.of(command.id()));
    }

    @Test
    void no_more_orders_are_recovered_than_asked_for() {
        shop.receive(COAT, LEEDS, 3);
        for (int i = 0; i < 3; i++) {
            pending(shop.cart(item(COAT, 1)));
        }
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.omni.orders().recover(2).finished()).hasSize(2);
        assertThat(shop.omni.orders().recover(2).finished()).hasSize(1);
    }

    @Test
    void orders_that_fail_do_not_keep_others_waiting() {
        shop.receive(COAT, LEEDS, 3);
        OrderId first = OrderId.of(pending(shop.cart(item(COAT, 1))).id());
        shop.clock.advance(Duration.ofMillis(1));
        OrderId second = OrderId.of(pending(shop.cart(item(COAT, 1))).id());
        shop.clock.advance(Duration.ofMinutes(1));

        Recovery recovery = losingAnswersOf(first::equals).recover(1);

        assertThat(recovery.failed()).extracting(Recovery.Failure::order).containsExactly(first);
        assertThat(recovery.finished()).containsExactly(second);
        assertThat(shop.omni.orders().recover(1)).isEqualTo(new Recovery(List.of(first), List.of()));
    }

    @Test
    void a_recovery_of_no_orders_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.omni.orders().recover(0))
                .withMessage("a recovery of 0 orders is none: ask for at least 1");
    }

    @Test
    void more_orders_than_a_page_has_are_recovered_at_once() {
        shop.receive(COAT, LEEDS, 120);
        for (int i = 0; i < 120; i++) {
            pending(shop.cart(item(COAT, 1)));
        }
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.omni.orders().recover(1_000).finished()).hasSize(120);
        assertThat(shop.held(COAT)).isEqualTo(120);
        shop.assertSound();
    }

    @Test
    void a_capture_or_refund_whose_answer_was_lost_is_made_once() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        assertThatThrownBy(() -> losingAnswers().ship(shop.ship(order, 1))).hasMessageContaining("connection reset");
        assertThat(shop.order(order.id()).due())
                .extracting(MoneyMovement::kind)
                .containsExactly(MoneyMovement.Kind.CAPTURE);
        assertThatThrownBy(() -> losingAnswers().takeBack(shop.takeBack(order, YORK, Retailer.units(1, 1))))
                .hasMessageContaining("connection reset");
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.omni.tidyUp(10).orders().finished()).containsExactly(order.id());
        Money total = Retailer.pounds("150.00");
        assertThat(shop.balance(order.id())).isEqualTo(new InMemoryPayments.Balance(order.id(), total, total, total));
    }

    @Test
    @Tag("P-12")
    void an_order_recovered_after_its_hold_expired_is_canceled_and_its_authorization_released() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(OrderOptions.DEFAULT.holdFor());
        assertThat(shop.omni.orders().recover(10).finished()).containsExactly(OrderId.of(command.id()));
        Order order = shop.canceled(shop.omni.orders().place(command));
        assertThat(order.state())
                .isEqualTo(new OrderState.Canceled(shop.clock.instant(), new CancelReason.HoldExpired()));
        assertThat(order.money())
                .extracting(MoneyMovement::kind)
                .containsExactly(MoneyMovement.Kind.AUTHORIZATION, MoneyMovement.Kind.RELEASE);
        assertThat(order.money()).allMatch(MoneyMovement::isDone);
        assertThat(shop.omni.carts().find(command.cart()).orElseThrow().state()).isEqualTo(new CartState.Open());
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
    }

    @Test
    void an_order_that_goes_on_in_time_is_held_for_the_whole_time_again() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> losingAnswers().place(command)).hasMessageContaining("connection reset");
        shop.clock.advance(Duration.ofMinutes(14));
        shop.placed(shop.omni.orders().place(command));
    }

    @ParameterizedTest(name = "placed when the clock is read for the {0}. time")
    @ValueSource(ints = {1, 2, 3})
    @Tag("P-04")
    void an_order_that_goes_on_beside_its_own_placement_leaves_it_reserved_for_good(int reading) {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = pending(shop.cart(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(5));
        AtomicInteger readings = new AtomicInteger();
        InstantSource slow = () -> {
            if (readings.incrementAndGet() == reading) {
                CompletableFuture.runAsync(() -> shop.placed(command)).join();
                shop.clock.advance(Duration.ofMillis(1));
            }
            return shop.clock.instant();
        };
        Order order = shop.placed(shop.builder().clock(slow).build().orders().place(command));
        assertThat(shop.reservation(order)).contains(ReservationState.CONFIRMED);
        shop.clock.advance(Duration.ofDays(1));
        assertThat(shop.level(COAT, LEEDS).available()).isZero();
        assertThat(shop.omni.orders().ship(shop.ship(order, 1))).isInstanceOf(FulfillmentOutcome.Done.class);
        assertThat(shop.events(order.id())).hasSize(2);
    }

    /** A hold whose process died before the order was saved, for two coats. */
    private PlaceOrder heldForTwoCoats(ShortStock shortStock) {
        PlaceOrder command = Retailer.with(shop.shipped(shop.cart(item(COAT, 2))), shortStock);
        for (int point = 0; shop.held(COAT) == 0; point++) {
            DyingProcess.run(shop, point, orders -> orders.place(command));
        }
        assertThat(shop.omni.orders().find(OrderId.of(command.id()))).isEmpty();
        return command;
    }

    private void change(PlaceOrder command, long units) {
        shop.changed(shop.omni
                .carts()
                .change(new ChangeQuantity(shop.id(), command.cart(), new LineId(1), Quantity.of(units))));
    }

    @Test
    @Tag("P-07")
    void the_last_units_are_not_sold_out_for_the_one_who_holds_them() {
        shop.receive(COAT, LEEDS, 2);
        PlaceOrder command = heldForTwoCoats(ShortStock.REFUSE);
        Order order = shop.placed(command);
        assertThat(order.hold()).isEqualTo(command.id().step("hold-1"));
        assertThat(shop.held(COAT)).isEqualTo(2);
    }

    @Test
    void units_that_an_attempt_held_long_ago_are_held_for_the_whole_time_again() {
        shop.receive(COAT, LEEDS, 2);
        PlaceOrder command = heldForTwoCoats(ShortStock.REFUSE);
        shop.clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> losingAnswers().place(command)).hasMessageContaining("connection reset");
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(shop.omni.orders().recover(10).finished()).hasSize(1);
        shop.placed(shop.omni.orders().place(command));
    }

    @Test
    @Tag("P-04")
    void units_held_for_a_cart_that_shrank_since_are_given_up() {
        shop.receive(COAT, LEEDS, 4);
        PlaceOrder command = heldForTwoCoats(ShortStock.REFUSE);
        change(command, 1);
        Order order = shop.placed(command);
        assertThat(shop.held(COAT)).isEqualTo(1);
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.held(COAT)).isZero();
        assertThat(shop.onHand(COAT)).isEqualTo(3);
    }

    @Test
    void units_held_for_a_cart_that_grew_since_are_given_up_rather_than_sold_as_a_part() {
        shop.receive(COAT, LEEDS, 4);
        PlaceOrder command = heldForTwoCoats(ShortStock.REFUSE);
        change(command, 3);
        assertThat(shop.placed(command).terms().unfilled()).isEmpty();
        assertThat(shop.held(COAT)).isEqualTo(3);
    }

    @Test
    void units_held_for_a_cart_with_other_goods_since_are_given_up() {
        shop.receive(COAT, LEEDS, 2);
        shop.receive(SCARF, YORK, 1);
        PlaceOrder command = heldForTwoCoats(ShortStock.PLACE_AVAILABLE);
        change(command, 0);
        shop.changed(shop.omni.carts().add(new AddToCart(shop.id(), command.cart(), List.of(item(SCARF, 1)))));
        Order order = shop.placed(command);
        assertThat(shop.held(COAT)).isZero();
        assertThat(shop.held(SCARF)).isEqualTo(1);
        assertThat(order.terms().unfilled()).isEmpty();
    }

    @Test
    void what_an_attempt_held_for_a_partial_order_is_what_the_order_gets() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = heldForTwoCoats(ShortStock.PLACE_AVAILABLE);
        Order order = shop.placed(command);
        assertThat(order.terms().unfilled()).containsExactly(new Unfilled(COAT, Quantity.of(1)));
        assertThat(shop.held(COAT)).isEqualTo(1);
    }
}
