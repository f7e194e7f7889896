package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAD_CARD;
import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.CARD;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.HARROGATE;
import static io.omni.orders.assembly.Retailer.JAPAN;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.CommandIdReused;
import io.omni.core.geo.Address;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.OrderOptions;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.order.Unfilled;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnOutcome;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.Verdict;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused, with the data that tells why, and what is misuse, with the way out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    private static final LocationId NOWHERE = new LocationId("nowhere");
    private static final Sku UNKNOWN = new Sku("unknown");

    private final Retailer shop = new Retailer();

    private PlaceOutcome place(PlaceOrder command) {
        return shop.omni.orders().place(command);
    }

    private Order aCoatShipped() {
        shop.receive(COAT, LEEDS, 2);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 2))));
        return shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
    }

    private Order aCoatToPickUp() {
        shop.receive(COAT, LEEDS, 1);
        return shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
    }

    @Test
    void a_cart_in_an_unknown_channel_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> shop.omni.carts().open(new OpenCart(shop.id(), new ChannelId("moon"), Optional.empty())))
                .withMessage("there is no channel moon: put it in first");
    }

    @Test
    void an_order_of_a_cart_that_is_not_there_is_refused() {
        CartId cart = CartId.of(shop.id());
        assertThat(place(new PlaceOrder(shop.id(), cart, new Delivery.PickUpAt(LEEDS), CARD, ShortStock.REFUSE)))
                .isEqualTo(new PlaceOutcome.NoSuchCart(cart));
    }

    @Test
    void an_order_of_an_empty_cart_is_refused() {
        Cart cart = shop.emptyCart();
        assertThat(place(shop.shipped(cart))).isEqualTo(new PlaceOutcome.EmptyCart(cart.id()));
    }

    @Test
    void a_second_order_of_a_cart_is_refused() {
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        shop.placed(shop.shipped(cart));
        assertThat(place(shop.shipped(cart))).isEqualTo(new PlaceOutcome.CartCheckedOut(cart.id()));
        assertThat(shop.held(COAT)).isEqualTo(1);
    }

    @Test
    void a_delivery_charge_in_another_currency_is_refused() {
        Money yen = Money.of("JPY", "500");
        assertThat(place(shop.shipped(shop.cart(item(COAT, 1)), yen)))
                .isEqualTo(new PlaceOutcome.WrongCurrency(yen, Currency.getInstance("GBP")));
    }

    @Test
    void an_address_without_a_point_is_refused() {
        Address address = new Address(List.of(), "Ripon", "", "HG4", "GB", Optional.empty());
        PlaceOrder command = new PlaceOrder(
                shop.id(),
                shop.cart(item(COAT, 1)).id(),
                new Delivery.ShipTo(address, pounds("0.00")),
                CARD,
                ShortStock.REFUSE);
        assertThat(place(command)).isEqualTo(new PlaceOutcome.AddressNotLocated());
    }

    @Test
    void what_the_catalog_does_not_know_has_no_price_even_where_one_is_agreed() {
        Cart cart = shop.cart(item(COAT, 1), item(UNKNOWN, 1, pounds("1.00")), item(new Sku("alien"), 1));
        assertThat(place(shop.shipped(cart))).isEqualTo(new PlaceOutcome.NoPrice(List.of(new Sku("alien"), UNKNOWN)));
    }

    @Test
    void an_agreed_price_stands_in_place_of_the_list_price() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1, pounds("99.00")))));
        assertThat(order.terms().total()).isEqualTo(pounds("99.00"));
    }

    @Test
    void an_order_that_cannot_be_filled_is_refused_with_what_is_short_and_who_was_considered() {
        shop.receive(COAT, LEEDS, 2);
        shop.receive(COAT, DAVENTRY, 1);
        shop.receive(SCARF, YORK, 1);
        PlaceOutcome outcome = place(shop.shipped(shop.cart(item(COAT, 5), item(SCARF, 1), item(BAG, 1))));
        assertThat(outcome).isInstanceOf(PlaceOutcome.OutOfStock.class);
        PlaceOutcome.OutOfStock outOfStock = (PlaceOutcome.OutOfStock) outcome;
        assertThat(outOfStock.missing())
                .containsExactly(new Unfilled(BAG, Quantity.of(1)), new Unfilled(COAT, Quantity.of(2)));
        assertThat(outOfStock.considered())
                .extracting(Considered::location, Considered::verdict)
                .containsExactly(
                        tuple(LEEDS, new Verdict.SuppliesPart(2)),
                        tuple(YORK, new Verdict.SuppliesPart(1)),
                        tuple(DAVENTRY, new Verdict.SuppliesPart(1)));
        assertThat(shop.held(COAT) + shop.held(SCARF)).isZero();
    }

    @Test
    void an_order_may_be_placed_with_what_is_there_and_says_what_is_left_out() {
        shop.receive(COAT, LEEDS, 2);
        shop.receive(COAT, DAVENTRY, 1);
        Cart cart = shop.cart(item(SCARF, 1), item(COAT, 2, pounds("100.00")), item(COAT, 3));
        Order order = shop.placed(Retailer.with(shop.shipped(cart, pounds("3.00")), ShortStock.PLACE_AVAILABLE));
        assertThat(order.terms().unfilled())
                .containsExactly(new Unfilled(COAT, Quantity.of(2)), new Unfilled(SCARF, Quantity.of(1)));
        assertThat(order.terms().lines())
                .extracting(line -> line.id().value(), line -> line.quantity().units())
                .containsExactly(tuple(2, 2L), tuple(3, 1L));
        assertThat(order.terms().total())
                .isEqualTo(pounds("353.00"))
                .isEqualTo(shop.balance(order.id()).authorized());
        assertThat(shop.level(COAT, LEEDS).held()).isEqualTo(2);
        assertThat(shop.level(COAT, DAVENTRY).held()).isEqualTo(1);
    }

    @Test
    void an_order_with_nothing_there_is_refused_even_where_a_part_would_do() {
        PlaceOutcome outcome = place(Retailer.with(shop.shipped(shop.cart(item(COAT, 1))), ShortStock.PLACE_AVAILABLE));
        assertThat(outcome).isInstanceOf(PlaceOutcome.OutOfStock.class);
        assertThat(((PlaceOutcome.OutOfStock) outcome).missing()).containsExactly(new Unfilled(COAT, Quantity.of(1)));
    }

    @Test
    @Tag("P-03")
    void a_pick_up_order_is_supplied_by_that_location_or_not_at_all() {
        shop.receive(COAT, LEEDS, 5);
        PlaceOutcome outcome = place(shop.pickedUp(shop.cart(item(COAT, 1)), YORK));
        assertThat(((PlaceOutcome.OutOfStock) outcome).considered())
                .extracting(Considered::location)
                .containsExactly(YORK);
    }

    @Test
    void a_pick_up_order_at_an_unknown_location_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(shop.pickedUp(shop.cart(item(COAT, 1)), NOWHERE)))
                .withMessage("there is no location nowhere: put it in first");
    }

    @Test
    void a_declined_payment_cancels_the_order_and_opens_the_cart_for_another_try() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 1));
        PlaceOrder command = Retailer.with(shop.shipped(cart), BAD_CARD);
        Order order = shop.canceled(place(command));
        assertThat(order.state())
                .isEqualTo(new OrderState.Canceled(
                        Retailer.START, new CancelReason.PaymentDeclined("the card was declined")));
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
        assertThat(shop.omni.carts().find(cart.id()).orElseThrow().state()).isEqualTo(new CartState.Open());
        assertThat(shop.canceled(place(command))).isEqualTo(order);
        assertThat(shop.omni.orders().ship(shop.ship(order, 1)))
                .isEqualTo(new FulfillmentOutcome.NotPlaced(order.state()));
        shop.placed(shop.shipped(cart));
    }

    @Test
    void an_order_that_costs_nothing_asks_no_payment() {
        shop.receive(BAG, LEEDS, 1);
        Order order = shop.placed(Retailer.with(shop.shipped(shop.cart(item(BAG, 1))), BAD_CARD));
        assertThat(order.money()).isEmpty();
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        Order back = returned(shop.takeBack(order, YORK, units(1, 1)));
        assertThat(back.money()).isEmpty();
        assertThat(shop.payments.balances()).isEmpty();
        assertThat(shop.level(BAG, YORK).onHand()).isEqualTo(1);
    }

    private Order returned(ReturnGoods command) {
        ReturnOutcome outcome = shop.omni.orders().takeBack(command);
        assertThat(outcome).isInstanceOf(ReturnOutcome.Returned.class);
        return shop.order(((ReturnOutcome.Returned) outcome).order());
    }

    @Test
    void the_id_of_an_order_cannot_be_used_for_another_one() {
        shop.receive(COAT, LEEDS, 2);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)));
        shop.placed(command);
        PlaceOrder other = shop.shipped(shop.cart(item(COAT, 1)));
        for (PlaceOrder reused : List.of(
                new PlaceOrder(command.id(), other.cart(), other.delivery(), CARD, ShortStock.REFUSE),
                new PlaceOrder(command.id(), command.cart(), new Delivery.PickUpAt(LEEDS), CARD, ShortStock.REFUSE),
                Retailer.with(command, BAD_CARD),
                Retailer.with(command, ShortStock.PLACE_AVAILABLE))) {
            assertThatExceptionOfType(CommandIdReused.class)
                    .isThrownBy(() -> place(reused))
                    .withMessageStartingWith(
                            "command id %s belongs to the command order.place (".formatted(command.id()))
                    .withMessageEndingWith("give a new command an id of its own");
        }
    }

    @Test
    void a_part_that_is_not_there_is_refused() {
        Order order = aCoatToPickUp();
        FulfillmentId second = new FulfillmentId(2);
        assertThat(shop.omni.orders().makeReady(new MakeReady(shop.id(), order.id(), second)))
                .isEqualTo(new FulfillmentOutcome.NoSuchFulfillment(order.id(), second));
        OrderId unknown = OrderId.of(shop.id());
        assertThat(shop.omni.orders().ship(new ShipFulfillment(shop.id(), unknown, second)))
                .isEqualTo(new FulfillmentOutcome.NoSuchFulfillment(unknown, second));
    }

    @Test
    void an_order_that_is_picked_up_cannot_be_shipped() {
        Order order = aCoatToPickUp();
        assertThat(shop.omni.orders().ship(shop.ship(order, 1)))
                .isEqualTo(new FulfillmentOutcome.NotPossible(new FulfillmentState.Open()));
    }

    @Test
    void an_order_that_is_shipped_cannot_be_put_at_the_counter() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        assertThat(order.pickupCode()).isEmpty();
        assertThat(shop.omni.orders().makeReady(shop.makeReady(order)))
                .isEqualTo(new FulfillmentOutcome.NotPossible(new FulfillmentState.Open()));
    }

    @Test
    void what_has_shipped_cannot_be_shipped_by_another_command() {
        Order order = aCoatShipped();
        assertThat(((FulfillmentState.Shipped) order.fulfillments().get(0).state()).at())
                .isEqualTo(Retailer.START);
        assertThat(shop.omni.orders().ship(shop.ship(order, 1)))
                .isEqualTo(new FulfillmentOutcome.NotPossible(
                        order.fulfillments().get(0).state()));
    }

    @Test
    @Tag("P-24")
    void nothing_is_handed_over_before_it_is_ready() {
        Order order = aCoatToPickUp();
        assertThat(shop.omni.orders().handOver(shop.handOver(order)))
                .isEqualTo(new FulfillmentOutcome.NotPossible(new FulfillmentState.Open()));
        assertThat(shop.level(COAT, LEEDS).onHand()).isEqualTo(1);
    }

    @Test
    @Tag("P-24")
    void nothing_is_handed_over_for_another_code() {
        Order order = aCoatToPickUp();
        MakeReady ready = shop.makeReady(order);
        shop.done(shop.omni.orders().makeReady(ready));
        assertThat(shop.omni.orders().makeReady(shop.makeReady(order)))
                .isInstanceOf(FulfillmentOutcome.NotPossible.class);
        HandOver wrong = new HandOver(shop.id(), order.id(), new FulfillmentId(1), new PickupCode("ABCDEFGH"));
        assertThat(shop.omni.orders().handOver(wrong)).isEqualTo(new FulfillmentOutcome.WrongCode());
        HandOver right = shop.handOver(order);
        shop.done(shop.omni.orders().handOver(right));
        assertThat(shop.done(shop.omni.orders().handOver(right)).done(MoneyMovement.Kind.CAPTURE))
                .isEqualTo(pounds("150.00"));
        assertThat(shop.omni.orders().handOver(shop.handOver(order)))
                .isInstanceOf(FulfillmentOutcome.NotPossible.class);
        assertThat(shop.level(COAT, LEEDS).onHand()).isZero();
        assertThat(shop.level(COAT, LEEDS).held()).isZero();
    }

    @Test
    @Tag("P-22")
    void no_more_comes_back_than_has_shipped() {
        Order order = aCoatShipped();
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 3), units(7, 1))))
                .isEqualTo(new ReturnOutcome.NotReturnable(List.of(
                        new ReturnOutcome.TooMuch(new LineId(1), 3, 2),
                        new ReturnOutcome.TooMuch(new LineId(7), 1, 0))));
        returned(shop.takeBack(order, YORK, units(1, 1)));
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 2))))
                .isEqualTo(new ReturnOutcome.NotReturnable(List.of(new ReturnOutcome.TooMuch(new LineId(1), 2, 1))));
        assertThat(shop.onHand(COAT)).isEqualTo(1);
    }

    @Test
    void nothing_comes_back_of_an_order_that_has_not_shipped_or_is_not_there() {
        Order order = aCoatToPickUp();
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))))
                .isEqualTo(new ReturnOutcome.NotReturnable(List.of(new ReturnOutcome.TooMuch(new LineId(1), 1, 0))));
        OrderId unknown = OrderId.of(shop.id());
        assertThat(shop.omni.orders().takeBack(new ReturnGoods(shop.id(), unknown, YORK, List.of(units(1, 1)))))
                .isEqualTo(new ReturnOutcome.NoSuchOrder(unknown));
    }

    @Test
    @Tag("P-23")
    void goods_cannot_come_back_nowhere() {
        Order order = aCoatShipped();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.omni.orders().takeBack(shop.takeBack(order, NOWHERE, units(1, 1))))
                .withMessage("there is no location nowhere: put it in first");
        assertThat(shop.order(order.id()).returns()).isEmpty();
        assertThat(shop.onHand(COAT)).isZero();
    }

    @Test
    void the_id_of_a_return_cannot_be_used_for_another_one() {
        Order order = aCoatShipped();
        ReturnGoods command = shop.takeBack(order, YORK, units(1, 1));
        Order back = returned(command);
        assertThat(returned(command)).isEqualTo(back);
        for (ReturnGoods reused : List.of(
                new ReturnGoods(command.id(), order.id(), LEEDS, command.items()),
                new ReturnGoods(command.id(), order.id(), YORK, List.of(units(1, 2))))) {
            assertThatExceptionOfType(CommandIdReused.class)
                    .isThrownBy(() -> shop.omni.orders().takeBack(reused))
                    .withMessageStartingWith(
                            "command id %s belongs to the command order.take-back (".formatted(command.id()))
                    .withMessageContaining("recorded at 2026-03-02T09:00:00Z");
        }
    }

    @Test
    void an_order_in_another_currency_than_the_program_earns_no_points_and_ships() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(JAPAN, List.of(item(COAT, 1)))));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.points()).isZero();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(Money.of("JPY", "15000"));
        returned(shop.takeBack(order, YORK, units(1, 1)));
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(Money.of("JPY", "15000"));
    }

    @Test
    void prices_that_are_not_those_of_the_basket_are_misuse_and_nothing_is_held() {
        Quote.Line line = new Quote.Line(new LineId(1), COAT, Quantity.of(1), pounds("1.00"));
        Quote.Line otherSku = new Quote.Line(new LineId(1), SCARF, Quantity.of(1), pounds("1.00"));
        Quote.Line otherId = new Quote.Line(new LineId(2), COAT, Quantity.of(1), pounds("1.00"));
        Quote.Line more = new Quote.Line(new LineId(1), COAT, Quantity.of(2), pounds("1.00"));
        Quote.Line yen = new Quote.Line(new LineId(1), COAT, Quantity.of(1), Money.of("JPY", "1"));
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)));
        for (List<Quote.Line> lines :
                List.of(List.of(otherSku), List.of(otherId), List.of(more), List.of(yen), List.of(line, otherId))) {
            Money free = Money.zero(lines.get(0).unitPrice().currency());
            Omni omni = shop.builder()
                    .pricing((basket, delivery, at) -> new PricingOutcome.Priced(new Quote(lines, free)))
                    .build();
            assertThatIllegalStateException()
                    .isThrownBy(() -> omni.orders().place(command))
                    .withMessageStartingWith("the prices ")
                    .withMessageEndingWith(" in GBP: price each line, in order");
        }
        assertThat(shop.held(COAT)).isZero();
    }

    @Test
    void values_that_cannot_be_are_refused_with_the_way_out() {
        OrderId order = OrderId.of(shop.id());
        CommandId id = shop.id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delivery.ShipTo(HARROGATE, pounds("-0.01")))
                .withMessage("delivery charge GBP -0.01 is negative: give what the customer pays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnGoods(id, order, YORK, List.of()))
                .withMessage("return %s for order %s has no items: give at least one".formatted(id, order));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnGoods(id, order, YORK, List.of(units(1, 1), units(1, 2))))
                .withMessage("return %s names line 1 twice: add the units up".formatted(id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units(1, 0))
                .withMessage("return item of line 1 has no units: leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FulfillmentId(0))
                .withMessage("fulfillment number 0: they start from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentMethod(" "))
                .withMessage("payment token ' ' is blank: give the token of the payment provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderId(new UUID(0, 0)))
                .withMessageContaining("order id 00000000-0000-0000-0000-000000000000 is not a time-ordered UUID");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CartId(new UUID(0, 0)))
                .withMessageContaining("cart id 00000000-0000-0000-0000-000000000000 is not a time-ordered UUID");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderOptions(Duration.ZERO, Duration.ZERO))
                .withMessageContaining("give a positive duration and one that is not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderOptions(Duration.ofMinutes(1), Duration.ofMillis(-1)))
                .withMessageContaining("give a positive duration and one that is not negative");
    }

    @Test
    void a_pick_up_code_has_eight_letters_and_digits_that_are_not_mistaken_and_is_not_printed() {
        for (String code : List.of("ABCDEFG", "ABCDEFGHJ", "ABCDEFGI", "ABCDEFG0", "abcdefgh")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PickupCode(code))
                    .withMessage(
                            "a pick-up code has 8 of the characters ABCDEFGHJKMNPQRSTUVWXYZ23456789: read it again");
        }
        assertThat(new PickupCode("ABCD2345")).hasToString("PickupCode[...]");
        assertThat(CARD).hasToString("PaymentMethod[...]");
    }

    @Test
    void storage_and_payments_must_be_named() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Omni.builder().payments(new InMemoryPayments()).build())
                .withMessage(
                        "no storage named: call storage(...) on the builder; new InMemoryStorage() keeps everything in memory");
        assertThatIllegalStateException()
                .isThrownBy(() -> Omni.builder().storage(shop.storage).build())
                .withMessage(
                        "no payments named: call payments(...) on the builder; new InMemoryPayments() moves no money");
    }
}
