package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.payment.InMemoryGiftCards;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.tax.TaxMode;
import io.omni.orders.tax.TaxRate;
import io.omni.orders.tax.TaxTable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is canceled, ships and comes back in whatever order: no tender gives more than it set aside, and none gets back more than it gave. */
@Tag("O2")
@Tag("P-21")
@Tag("P-22")
class OrderMoneyLawsTest {

    private static final GiftCardNumber GIFT = new GiftCardNumber("GIFT-7");

    @Provide
    Arbitrary<Long> gifts() {
        return Arbitraries.longs().between(0, 40_000);
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void the_money_of_each_tender_adds_up_at_every_step_and_copies_of_orders_are_true(
            @ForAll("gifts") long onGiftCard, @ForAll("gifts") long onFirstCard, @ForAll long seed) {
        InMemoryGiftCards giftCards = new InMemoryGiftCards();
        giftCards.load(GIFT, pence(onGiftCard));
        Retailer shop = new Retailer(omni ->
                omni.giftCards(giftCards).taxes(new TaxTable(TaxMode.ADDED, List.of(TaxRate.of("GB", "8.875")))));
        shop.receive(COAT, LEEDS, 3);
        shop.receive(SCARF, YORK, 2);
        PlaceOrder command =
                shop.shipped(shop.cart(item(COAT, 3, pence(9_999)), item(SCARF, 2, pence(3_333))), pence(499));
        Tender limited = new Tender.Card(Retailer.CARD, Optional.of(pence(onFirstCard + 1)));
        Order order = shop.placed(command.paidBy(Tender.giftCard(GIFT), limited, Tender.card(Retailer.CARD)));
        Random random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            step(shop, shop.order(order.id()), random);
            check(shop.order(order.id()));
        }
        finish(shop, order.id());
        shop.assertSound();
    }

    private static Money pence(long pence) {
        return Money.ofMinor("GBP", pence);
    }

    private static void step(Retailer shop, Order order, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> cancelOne(shop, order, 1 + random.nextInt(2));
            case 1 ->
                open(order, random)
                        .ifPresent(part -> shop.omni
                                .orders()
                                .ship(shop.ship(order, part.id().number())));
            default ->
                shop.omni.orders().takeBack(shop.takeBack(order, LEEDS, Retailer.units(1 + random.nextInt(2), 1)));
        }
    }

    private static void cancelOne(Retailer shop, Order order, int line) {
        List<LineUnits> one = List.of(new LineUnits(new LineId(line), Quantity.ONE));
        shop.omni.orders().cancel(new CancelUnits(shop.id(), order.id(), new Author.Rule(), "", one));
    }

    private static Optional<FulfillmentOrder> open(Order order, Random random) {
        List<FulfillmentOrder> open = order.fulfillments().stream()
                .filter(part -> part.state() instanceof FulfillmentState.Open)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    }

    private static void check(Order order) {
        assertThat(order.due()).isEmpty();
        assertThat(order.money()).allMatch(movement -> movement.isDone() || movement.kind() == Kind.AUTHORIZATION);
        assertThat(order.done(Kind.AUTHORIZATION)).isEqualTo(order.terms().total());
        for (int tender = 1; tender <= 3; tender++) {
            Money set = sum(order, Kind.AUTHORIZATION, tender);
            Money taken = sum(order, Kind.CAPTURE, tender);
            assertThat(taken.plus(sum(order, Kind.RELEASE, tender))).isLessThanOrEqualTo(set);
            assertThat(sum(order, Kind.REFUND, tender)).isLessThanOrEqualTo(taken);
        }
    }

    private static Money sum(Order order, Kind kind, int tender) {
        return order.money().stream()
                .filter(movement -> movement.kind() == kind && movement.tender() == tender && movement.isDone())
                .map(MoneyMovement::amount)
                .reduce(pence(0), Money::plus);
    }

    /** What is left ships, and all of it comes back: what was taken is what was not canceled, and all of that is paid back. */
    private static void finish(Retailer shop, OrderId id) {
        shop.order(id)
                .fulfillments()
                .forEach(part -> shop.omni
                        .orders()
                        .ship(shop.ship(shop.order(id), part.id().number())));
        Order shipped = shop.order(id);
        assertThat(shipped.done(Kind.CAPTURE)).isEqualTo(shipped.total());
        assertThat(shipped.done(Kind.CAPTURE).plus(shipped.done(Kind.RELEASE)))
                .isEqualTo(shipped.done(Kind.AUTHORIZATION));
        for (OrderLine line : shipped.terms().lines()) {
            long back = shipped.shipped().getOrDefault(line.id(), 0L)
                    - shipped.returned().getOrDefault(line.id(), 0L);
            if (back > 0) {
                shop.omni
                        .orders()
                        .takeBack(shop.takeBack(
                                shipped, YORK, Retailer.units(line.id().value(), back)));
            }
        }
        Order over = shop.order(id);
        check(over);
        assertThat(over.done(Kind.REFUND)).isEqualTo(over.done(Kind.CAPTURE));
        assertThat(over.overSince()).isPresent();
        assertThat(over.state() instanceof OrderState.Canceled)
                .isEqualTo(over.total().isZero());
    }
}
