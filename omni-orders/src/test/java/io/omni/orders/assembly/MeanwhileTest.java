package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationState;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Order;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingPlan;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races that come out the same each time: one use case is stopped at a known point, and another one comes between. */
@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeanwhileTest {

    private final Retailer shop = new Retailer();

    /** An Omni in which something happens after units were held, when a pick-up code is drawn, and before the order is saved. */
    private Omni meanwhile(Runnable event) {
        AtomicBoolean first = new AtomicBoolean(true);
        RandomGenerator random = () -> {
            if (first.getAndSet(false)) {
                event.run();
            }
            return 7;
        };
        return shop.builder().random(random).build();
    }

    @Test
    void an_order_of_a_cart_that_grew_meanwhile_is_for_the_cart_as_it_is() {
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        PlaceOrder command = shop.pickedUp(cart, LEEDS);
        AddToCart more = new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 1)));
        Omni omni = meanwhile(() -> shop.changed(shop.omni.carts().add(more)));
        Order order = shop.placed(omni.orders().place(command));
        assertThat(order.terms().lines().get(0).quantity()).isEqualTo(Quantity.of(2));
        assertThat(order.hold()).isEqualTo(command.id().step("hold-2"));
        assertThat(shop.held(COAT)).isEqualTo(2);
        assertThat(shop.omni.inventory().levels(COAT)).allMatch(level -> level.held() == 2);
        shop.assertSound();
    }

    @Test
    void an_order_of_a_cart_that_was_ordered_meanwhile_is_refused_and_holds_nothing() {
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        PlaceOrder other = shop.pickedUp(cart, LEEDS);
        Omni omni = meanwhile(() -> shop.placed(other));
        assertThat(omni.orders().place(shop.pickedUp(cart, LEEDS)))
                .isEqualTo(new PlaceOutcome.CartCheckedOut(cart.id()));
        assertThat(shop.held(COAT)).isEqualTo(1);
        assertThat(shop.payments.balances()).hasSize(1);
    }

    @Test
    void an_order_that_the_same_command_placed_meanwhile_is_the_answer_and_keeps_its_units() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS);
        Omni omni = meanwhile(() -> shop.placed(command));
        Order order = shop.placed(omni.orders().place(command));
        assertThat(order).isEqualTo(shop.order(order.id()));
        assertThat(shop.reservation(order)).contains(ReservationState.CONFIRMED);
        assertThat(shop.held(COAT)).isEqualTo(1);
        assertThat(shop.events(order.id())).hasSize(1);
    }

    @Test
    void an_order_that_the_same_command_placed_and_shipped_meanwhile_is_the_answer_though_nothing_is_left() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)));
        AtomicBoolean first = new AtomicBoolean(true);
        Sourcing slow = request -> {
            if (first.getAndSet(false)) {
                shop.done(shop.omni.orders().ship(shop.ship(shop.placed(command), 1)));
                return new SourcingPlan(List.of(), request.demand(), List.of());
            }
            return Sourcing.nearest().plan(request);
        };
        Order order = shop.placed(shop.builder().sourcing(slow).build().orders().place(command));
        assertThat(order.fulfillments().get(0).state().isDelivered()).isTrue();
    }

    @Test
    void a_part_that_another_command_shipped_meanwhile_is_shipped_once_and_the_other_hears_so() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        ShipFulfillment mine = shop.ship(order, 1);
        ShipFulfillment theirs = shop.ship(order, 1);
        AtomicBoolean first = new AtomicBoolean(true);
        InstantSource slow = () -> {
            if (first.getAndSet(false)) {
                CompletableFuture.runAsync(() -> shop.done(shop.omni.orders().ship(theirs)))
                        .join();
            }
            return shop.clock.instant();
        };
        assertThat(shop.builder().clock(slow).build().orders().ship(mine))
                .isEqualTo(new FulfillmentOutcome.NotPossible(
                        shop.order(order.id()).fulfillments().get(0).state()));
        assertThat(shop.balance(order.id()).captured()).isEqualTo(pounds("150.00"));
        assertThat(shop.onHand(COAT)).isZero();
        shop.assertSound();
    }

    @Test
    void a_strategy_that_plans_what_is_not_there_is_asked_eight_times_and_then_the_race_is_lost() {
        Cart cart = shop.cart(item(COAT, 1));
        AtomicInteger asked = new AtomicInteger();
        Sourcing hopeful = request -> {
            asked.incrementAndGet();
            return new SourcingPlan(List.of(new Allocation(YORK, COAT, Quantity.ONE)), Map.of(), List.of());
        };
        Omni omni = shop.builder().sourcing(hopeful).build();
        assertThatExceptionOfType(ConcurrencyConflict.class)
                .isThrownBy(() -> omni.orders().place(shop.shipped(cart)))
                .withMessageContaining(
                        "stock for cart %s changed 8 times while it was being held".formatted(cart.id()));
        assertThat(asked).hasValue(8);
    }

    @Test
    void units_that_somebody_released_behind_the_orders_back_cannot_ship() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        shop.omni.inventory().release(new ReleaseReservation(shop.id(), ReservationId.of(order.hold())));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shop.omni.orders().ship(shop.ship(order, 1)))
                .withMessage(
                        "units of order %s, part 1, are not reserved any more: somebody released them behind the order's back"
                                .formatted(order.id()));
        assertThat(shop.onHand(COAT)).isEqualTo(1);
        assertThat(shop.order(order.id())).isEqualTo(order);
    }
}
