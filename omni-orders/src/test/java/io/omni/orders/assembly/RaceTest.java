package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.reservation.ReservationState;
import io.omni.orders.Recovery;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Threads that meet at a barrier; each one's outcome is counted. */
@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RaceTest {

    private final Retailer shop = new Retailer();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end_the_threads() {
        threads.shutdownNow();
    }

    private <T> List<T> atOnce(List<Supplier<T>> works) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(works.size());
        List<Future<T>> answers = new ArrayList<>();
        for (Supplier<T> work : works) {
            Callable<T> meeting = () -> {
                barrier.await();
                return work.get();
            };
            answers.add(threads.submit(meeting));
        }
        List<T> outcomes = new ArrayList<>();
        for (Future<T> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }

    private <T> List<T> timesAtOnce(int times, Supplier<T> work) throws Exception {
        return atOnce(Collections.nCopies(times, work));
    }

    private Supplier<PlaceOutcome> placing(PlaceOrder command) {
        return () -> shop.omni.orders().place(command);
    }

    @RepeatedTest(20)
    @Tag("P-07")
    void one_command_on_eight_threads_places_one_order_with_the_last_units_and_all_get_its_answer() throws Exception {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)));
        List<PlaceOutcome> outcomes = timesAtOnce(8, placing(command));
        Order order = shop.order(OrderId.of(command.id()));
        assertThat(outcomes).containsOnly(Retailer.placedOutcome(order));
        assertPlacedOnce(order);
    }

    private void assertPlacedOnce(Order order) {
        assertThat(shop.held(COAT)).isEqualTo(1);
        assertThat(shop.reservation(order)).contains(ReservationState.CONFIRMED);
        assertThat(shop.balance(order.id()).authorized()).isEqualTo(pounds("150.00"));
        assertThat(shop.events(order.id())).hasSize(1);
        shop.assertSound();
    }

    @RepeatedTest(20)
    void two_orders_of_one_cart_become_one_and_the_other_hears_that_the_cart_is_checked_out() throws Exception {
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        List<PlaceOutcome> outcomes = atOnce(List.of(placing(shop.shipped(cart)), placing(shop.shipped(cart))));
        assertThat(outcomes).filteredOn(PlaceOutcome.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new PlaceOutcome.CartCheckedOut(cart.id())::equals)
                .hasSize(1);
        assertThat(shop.held(COAT)).isEqualTo(1);
        assertThat(shop.payments.balances()).hasSize(1);
        shop.assertSound();
    }

    @RepeatedTest(5)
    @Tag("P-01")
    void ten_of_fifty_buyers_get_the_ten_units_there_are() throws Exception {
        shop.receive(COAT, LEEDS, 4);
        shop.receive(COAT, YORK, 3);
        shop.receive(COAT, DAVENTRY, 3);
        List<Supplier<PlaceOutcome>> buyers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            buyers.add(placing(shop.shipped(shop.cart(item(COAT, 1)))));
        }
        List<PlaceOutcome> outcomes = atOnce(buyers);
        assertThat(outcomes).filteredOn(PlaceOutcome.Placed.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(PlaceOutcome.OutOfStock.class::isInstance)
                .hasSize(40);
        assertThat(shop.held(COAT)).isEqualTo(10);
        for (PlaceOutcome outcome : outcomes) {
            if (outcome instanceof PlaceOutcome.Placed placed) {
                shop.done(shop.omni.orders().ship(shop.ship(shop.order(placed.order()), 1)));
            }
        }
        assertThat(shop.onHand(COAT)).isZero();
        shop.assertSound();
    }

    @RepeatedTest(20)
    void a_part_shipped_by_two_commands_is_shipped_by_one() throws Exception {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        List<FulfillmentOutcome> outcomes = atOnce(Stream.generate(() -> shop.ship(order, 1))
                .limit(2)
                .<Supplier<FulfillmentOutcome>>map(
                        command -> () -> shop.omni.orders().ship(command))
                .toList());
        assertThat(outcomes)
                .filteredOn(FulfillmentOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new FulfillmentOutcome.NotPossible(
                        shop.order(order.id()).fulfillments().get(0).state())::equals)
                .hasSize(1);
        assertShippedOnce(order);
    }

    @RepeatedTest(20)
    void a_part_shipped_by_one_command_on_four_threads_is_shipped_once() throws Exception {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        ShipFulfillment command = shop.ship(order, 1);
        List<FulfillmentOutcome> outcomes =
                timesAtOnce(4, () -> shop.omni.orders().ship(command));
        FulfillmentOrder part = shop.order(order.id()).fulfillments().get(0);
        assertThat(outcomes).containsOnly(new FulfillmentOutcome.Done(order.id(), part.id(), part.state()));
        assertShippedOnce(order);
    }

    private void assertShippedOnce(Order order) {
        assertThat(shop.onHand(COAT)).isZero();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(pounds("150.00"));
        assertThat(shop.points()).isEqualTo(150);
        assertThat(shop.events(order.id())).hasSize(2);
        shop.assertSound();
    }

    @RepeatedTest(20)
    @Tag("P-22")
    @Tag("P-23")
    void two_returns_of_the_last_unit_bring_it_back_once() throws Exception {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        ReturnGoods inYork = shop.takeBack(order, YORK, units(1, 1));
        ReturnGoods inLeeds = shop.takeBack(order, LEEDS, units(1, 1));
        List<ReturnOutcome> outcomes = atOnce(List.of(
                () -> shop.omni.orders().takeBack(inYork),
                () -> shop.omni.orders().takeBack(inLeeds)));
        assertThat(outcomes)
                .filteredOn(ReturnOutcome.Returned.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(ReturnOutcome.NotReturnable.class::isInstance)
                .hasSize(1);
        assertThat(shop.onHand(COAT)).isEqualTo(1);
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(pounds("150.00"));
        assertThat(shop.points()).isZero();
        shop.assertSound();
    }

    @RepeatedTest(20)
    void an_order_recovered_by_three_threads_beside_its_placement_is_placed_once() throws Exception {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)));
        int point = 0;
        while (shop.omni.orders().find(OrderId.of(command.id())).isEmpty()) {
            DyingProcess.run(shop, point, orders -> orders.place(command));
            point++;
        }
        shop.clock.advance(Duration.ofMinutes(2));
        Supplier<Object> recovering = () -> shop.omni.orders().recover(10);
        List<Object> outcomes = atOnce(List.of(
                recovering, recovering, recovering, () -> shop.omni.orders().place(command)));
        Order order = shop.order(OrderId.of(command.id()));
        assertThat(order.state()).isInstanceOf(OrderState.Placed.class);
        assertThat(outcomes).contains(Retailer.placedOutcome(order));
        assertThat(outcomes)
                .filteredOn(Recovery.class::isInstance)
                .hasSize(3)
                .allMatch(recovery -> ((Recovery) recovery).failed().isEmpty());
        assertPlacedOnce(order);
    }

    @RepeatedTest(20)
    void a_cart_filled_on_one_thread_and_ordered_on_another_is_ordered_as_it_was_at_one_moment() throws Exception {
        shop.receive(COAT, LEEDS, 5);
        Cart cart = shop.cart(item(COAT, 1));
        PlaceOrder command = shop.shipped(cart);
        AddToCart more = new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 1)));
        List<Object> outcomes = atOnce(List.of(
                () -> shop.omni.orders().place(command), () -> shop.omni.carts().add(more)));
        Order order = shop.order(OrderId.of(command.id()));
        long ordered = order.terms().lines().get(0).quantity().units();
        assertThat(ordered).isEqualTo(outcomes.get(1) instanceof CartOutcome.Changed ? 2 : 1);
        assertThat(shop.held(COAT)).isEqualTo(ordered);
        shop.assertSound();
    }
}
