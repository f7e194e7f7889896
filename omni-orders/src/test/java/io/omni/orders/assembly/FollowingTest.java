package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.EventSubject;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What outsiders can follow: the events of an order, the orders of a customer, the work of a location. */
@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowingTest {

    private static final FulfillmentId FIRST = new FulfillmentId(1);
    private static final FulfillmentId SECOND = new FulfillmentId(2);

    private final Retailer shop = new Retailer();

    @Test
    @Tag("P-05")
    void an_outsider_sees_every_state_of_a_shipped_order_in_order_and_once() {
        shop.receive(COAT, LEEDS, 1);
        shop.receive(SCARF, YORK, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1), item(SCARF, 1)));
        Order order = shop.placed(command);
        ShipFulfillment second = shop.ship(order, 2);
        ShipFulfillment first = shop.ship(order, 1);
        ReturnGoods goods = shop.takeBack(order, DAVENTRY, units(1, 1));
        shop.placed(command);
        shop.done(shop.omni.orders().ship(second));
        shop.done(shop.omni.orders().ship(second));
        shop.done(shop.omni.orders().ship(first));
        ReturnOutcome.Returned back =
                (ReturnOutcome.Returned) shop.omni.orders().takeBack(goods);
        assertThat(shop.omni.orders().takeBack(goods)).isEqualTo(back);
        shop.done(shop.omni.orders().ship(first));
        shop.placed(command);
        assertThat(shop.events(order.id()))
                .containsExactly(
                        new OrderEvent.Placed(
                                order.id(),
                                WEB,
                                Optional.of(ANN),
                                pounds("210.00"),
                                List.of(
                                        new OrderEvent.PlacedPart(FIRST, LEEDS, Optional.empty()),
                                        new OrderEvent.PlacedPart(SECOND, YORK, Optional.empty()))),
                        new OrderEvent.Shipped(order.id(), SECOND, YORK),
                        new OrderEvent.Shipped(order.id(), FIRST, LEEDS),
                        new OrderEvent.Returned(order.id(), back.back()));
        assertThat(shop.events(order.id()))
                .extracting(OrderEvent::type)
                .containsExactly("order.placed", "order.shipped", "order.shipped", "order.returned");
        shop.assertSound();
    }

    @Test
    @Tag("O5")
    @Tag("P-24")
    void an_outsider_sees_every_state_of_an_order_that_is_picked_up_in_order_and_once() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
        MakeReady ready = shop.makeReady(order);
        HandOver handOver = shop.handOver(order);
        shop.done(shop.omni.orders().makeReady(ready));
        shop.done(shop.omni.orders().makeReady(ready));
        shop.done(shop.omni.orders().handOver(handOver));
        shop.done(shop.omni.orders().handOver(handOver));
        assertThat(shop.events(order.id()))
                .extracting(OrderEvent::type)
                .containsExactly("order.placed", "order.ready-for-pickup", "order.handed-over");
        assertThat(shop.events(order.id()))
                .endsWith(
                        new OrderEvent.ReadyForPickup(order.id(), FIRST, LEEDS),
                        new OrderEvent.HandedOver(order.id(), FIRST, LEEDS));
        shop.assertSound();
    }

    @Test
    void an_outsider_sees_that_an_order_came_to_nothing() {
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = Retailer.with(shop.shipped(shop.cart(item(COAT, 1))), Retailer.BAD_CARD);
        Order order = shop.canceled(shop.omni.orders().place(command));
        shop.canceled(shop.omni.orders().place(command));
        assertThat(shop.events(order.id()))
                .containsExactly(
                        new OrderEvent.Canceled(order.id(), new CancelReason.PaymentDeclined("the card was declined")));
        assertThat(shop.events(order.id()).get(0).type()).isEqualTo("order.canceled");
        assertThat(shop.events(order.id()).get(0).subject())
                .isEqualTo(new EventSubject("order", order.id().toString()));
    }

    /** A provider that takes nothing. */
    private record TakingNothing(InMemoryPayments provider) implements Payments {

        @Override
        public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
            return provider.authorize(key, order, amount, method);
        }

        @Override
        public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
            return new PaymentAnswer.Declined("the authorization is too old");
        }

        @Override
        public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
            return provider.refund(key, order, authorization, amount);
        }

        @Override
        public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
            return provider.release(key, order, authorization);
        }
    }

    @Test
    @Tag("P-22")
    void an_outsider_sees_that_a_payment_was_declined_and_nothing_is_refunded_that_was_not_taken() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        Omni omni = shop.builder().payments(new TakingNothing(shop.payments)).build();
        ShipFulfillment command = shop.ship(order, 1);
        Order shipped = shop.done(omni.orders().ship(command));
        assertThat(shipped.money().get(1).state())
                .isEqualTo(new MoneyMovement.State.Declined("the authorization is too old"));
        shop.done(omni.orders().ship(command));
        assertThat(shop.events(order.id()))
                .hasSize(3)
                .endsWith(new OrderEvent.PaymentDeclined(
                        order.id(), shipped.money().get(1)));
        assertThat(shop.events(order.id()).get(2).type()).isEqualTo("order.payment-declined");
        omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1)));
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(pounds("0.00"));
        assertThat(shop.events(order.id()))
                .extracting(OrderEvent::type)
                .endsWith("order.returned", "order.payment-declined");
    }

    @Test
    void who_keeps_a_copy_has_the_order_as_it_is_stored_after_each_event() {
        shop.receive(COAT, LEEDS, 2);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 2))));
        assertThat(Order.rebuilt(shop.allEvents(order.id()), order.id())).contains(order);
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, Retailer.units(1, 1)));
        assertThat(Order.rebuilt(shop.allEvents(order.id()), order.id())).contains(shop.order(order.id()));
        assertThat(shop.allEvents(order.id()).get(0)).isInstanceOf(OrderEvent.Begun.class);
        assertThat(Order.rebuilt(List.of(), order.id())).isEmpty();
    }

    @Test
    void events_happen_at_the_instant_of_their_command() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        shop.clock.advance(Duration.ofHours(5));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.storage.events().stream()
                        .filter(recorded -> recorded.event() instanceof OrderEvent.Placed
                                || recorded.event() instanceof OrderEvent.Shipped)
                        .map(recorded -> recorded.occurredAt()))
                .containsExactly(Retailer.START, Retailer.START.plus(Duration.ofHours(5)));
    }

    @Test
    void a_location_sees_the_orders_it_has_something_to_do_for() {
        shop.receive(COAT, LEEDS, 3);
        shop.receive(SCARF, YORK, 1);
        Order split = shop.placed(shop.shipped(shop.cart(item(COAT, 1), item(SCARF, 1))));
        shop.clock.advance(Duration.ofMillis(1));
        Order pickUp = shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
        shop.canceled(shop.omni
                .orders()
                .place(Retailer.with(shop.shipped(shop.cart(item(COAT, 1))), Retailer.BAD_CARD)));
        assertWork(split.id(), pickUp.id());
        assertThat(shop.omni.orders().worklist(LEEDS, split.id(), 10))
                .extracting(Order::id)
                .containsExactly(pickUp.id());
        assertThat(shop.omni.orders().worklist(YORK, null, 10))
                .extracting(Order::id)
                .containsExactly(split.id());
        shop.done(shop.omni.orders().ship(shop.ship(split, 1)));
        shop.done(shop.omni.orders().makeReady(shop.makeReady(pickUp)));
        assertWork(pickUp.id());
        shop.done(shop.omni.orders().handOver(shop.handOver(pickUp)));
        assertWork();
        assertThat(shop.omni.orders().worklist(YORK, null, 10))
                .extracting(Order::id)
                .containsExactly(split.id());
    }

    private void assertWork(OrderId... orders) {
        assertThat(shop.omni.orders().worklist(LEEDS, null, 10))
                .extracting(Order::id)
                .containsExactly(orders);
    }

    @Test
    @Tag("O9")
    void a_customer_sees_all_orders_oldest_first_page_by_page() {
        shop.receive(COAT, LEEDS, 3);
        OrderId first = shop.placed(shop.shipped(shop.cart(item(COAT, 1)))).id();
        shop.clock.advance(Duration.ofMillis(1));
        OrderId second = shop.placed(shop.shipped(shop.cart(item(COAT, 1)))).id();
        shop.clock.advance(Duration.ofMillis(1));
        OrderId third = shop.placed(shop.shipped(shop.cart(item(COAT, 1)))).id();
        assertThat(shop.omni.orders().of(ANN, null, 2)).extracting(Order::id).containsExactly(first, second);
        assertThat(shop.omni.orders().of(ANN, second, 2)).extracting(Order::id).containsExactly(third);
        assertThat(shop.omni.orders().of(new CustomerId("bob"), null, 2)).isEmpty();
        assertThat(first).isLessThan(second);
    }

    @Test
    @Tag("P-03")
    void the_location_that_ships_is_the_one_whose_units_are_reserved_and_leave() {
        shop.receive(COAT, LEEDS, 1);
        shop.receive(COAT, YORK, 5);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 3))));
        assertThat(order.fulfillments()).hasSize(1);
        assertThat(order.fulfillments().get(0).location()).isEqualTo(YORK);
        assertThat(shop.level(COAT, LEEDS).held()).isZero();
        assertThat(shop.level(COAT, YORK).held()).isEqualTo(3);
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.level(COAT, LEEDS).onHand()).isEqualTo(1);
        assertThat(shop.level(COAT, YORK).onHand()).isEqualTo(2);
        assertThat(shop.level(COAT, YORK).held()).isZero();
    }

    @Test
    void an_order_of_nobody_known_earns_nobody_points() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.omni
                .carts()
                .get(shop.omni
                        .carts()
                        .open(new OpenCart(shop.id(), WEB, Optional.empty()))
                        .cart());
        shop.omni.carts().add(new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 1))));
        Order order = shop.placed(shop.omni.orders().place(shop.shipped(cart)));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1)));
        assertThat(shop.points()).isZero();
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(pounds("150.00"));
    }

    @Test
    void without_a_program_orders_ship_and_come_back_all_the_same() {
        Omni omni = Omni.inMemory();
        assertThat(omni.loyalty()).isEmpty();
        shop.receive(COAT, LEEDS, 1);
        Omni other = Omni.builder()
                .storage(shop.storage)
                .payments(shop.payments)
                .clock(shop.clock)
                .build();
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        shop.done(other.orders().ship(shop.ship(order, 1)));
        assertThat(other.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
        assertThat(shop.points()).isZero();
    }
}
