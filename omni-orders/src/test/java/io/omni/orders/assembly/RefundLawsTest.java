package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.BAHRAIN;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.EVERYWHERE;
import static io.omni.orders.assembly.Retailer.JAPAN;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.Basket;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartItem;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.payment.InMemoryPayments.Balance;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.returns.Return;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.returns.ReturnOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** The law of refunds, and what is conserved: money, units and points over whole stories of orders. */
@Tag("R2")
class RefundLawsTest {

    private static final List<Sku> SKUS = List.of(COAT, SCARF, BAG);

    /** What is bought, what is taken off it in thousandths, and what delivery costs. */
    record Purchase(ChannelId channel, List<Bought> lines, int discount, long delivery) {}

    record Bought(Sku sku, long price, long units) {}

    /** Prices agreed in the cart, less some thousandths of the whole. */
    private static Pricing less(int thousandths) {
        return (basket, delivery, at) -> {
            List<Quote.Line> lines = basket.lines().stream()
                    .map(line -> new Quote.Line(
                            line.id(),
                            line.sku(),
                            line.quantity(),
                            line.agreedPrice().orElseThrow()))
                    .toList();
            long gross =
                    lines.stream().mapToLong(line -> line.gross().minorUnits()).sum();
            return new PricingOutcome.Priced(new Quote(lines, minor(basket, gross * thousandths / 1000)));
        };
    }

    private static Money minor(Basket basket, long units) {
        return Money.ofMinor(basket.currency(), units);
    }

    @Provide
    Arbitrary<Purchase> purchases() {
        Arbitrary<Long> prices = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 30)),
                Tuple.of(4, Arbitraries.longs().between(1, 30_000)));
        Arbitrary<Bought> bought = Combinators.combine(
                        Arbitraries.of(SKUS), prices, Arbitraries.longs().between(1, 7))
                .as(Bought::new);
        return Combinators.combine(
                        Arbitraries.of(WEB, JAPAN, BAHRAIN),
                        bought.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs().between(0, 700))
                .as(Purchase::new);
    }

    /** One order from placement until all has come back, in random steps, checked after each. */
    private static final class Story {

        private final Retailer shop;
        private final Random random;
        private final Order order;
        private final Map<Sku, Long> received = new HashMap<>();
        private final List<Integer> toShip = new ArrayList<>();

        Story(Purchase purchase, Random random) {
            this.random = random;
            this.shop = new Retailer(builder -> builder.pricing(less(purchase.discount())));
            purchase.lines().forEach(line -> received.merge(line.sku(), line.units(), Long::sum));
            received.forEach(this::receiveSomewhere);
            Cart first = shop.cart(purchase.channel(), items(purchase));
            order = shop.placed(shop.shipped(first, Money.ofMinor(first.currency(), purchase.delivery())));
            order.fulfillments().forEach(part -> toShip.add(part.id().number()));
            Collections.shuffle(toShip, random);
        }

        private List<CartItem> items(Purchase purchase) {
            return purchase.lines().stream()
                    .map(line -> item(
                            line.sku(),
                            line.units(),
                            Money.ofMinor(
                                    shop.omni.channels().get(purchase.channel()).currency(), line.price())))
                    .toList();
        }

        private void receiveSomewhere(Sku sku, long units) {
            long inLeeds = random.nextLong(units + 1);
            long inYork = random.nextLong(units - inLeeds + 1);
            shop.receive(sku, LEEDS, inLeeds);
            shop.receive(sku, YORK, inYork);
            shop.receive(sku, DAVENTRY, units - inLeeds - inYork);
        }

        void tell() {
            check();
            while (!toShip.isEmpty() || !returnable().isEmpty()) {
                if (!toShip.isEmpty() && (returnable().isEmpty() || random.nextBoolean())) {
                    ship(toShip.remove(0));
                } else {
                    takeBack(returnable());
                }
                check();
            }
        }

        private void ship(int part) {
            ShipFulfillment command = shop.ship(order, part);
            for (int times = random.nextInt(2); times >= 0; times--) {
                shop.done(shop.omni.orders().ship(command));
            }
        }

        private List<OrderLine> returnable() {
            Order now = now();
            return order.terms().lines().stream()
                    .filter(line -> shipped(now, line) > returned(now, line))
                    .toList();
        }

        private void takeBack(List<OrderLine> lines) {
            Order before = now();
            List<ReturnItem> items = new ArrayList<>();
            for (OrderLine line : lines) {
                if (items.isEmpty() || random.nextBoolean()) {
                    long most = shipped(before, line) - returned(before, line);
                    items.add(units(line.id().value(), 1 + random.nextLong(most)));
                }
            }
            Collections.shuffle(items, random);
            ReturnGoods command =
                    new ReturnGoods(shop.id(), order.id(), EVERYWHERE.get(random.nextInt(EVERYWHERE.size())), items);
            for (int times = random.nextInt(2); times >= 0; times--) {
                assertThat(shop.omni.orders().takeBack(command)).isInstanceOf(ReturnOutcome.Returned.class);
            }
        }

        private Order now() {
            return shop.order(order.id());
        }

        private static long shipped(Order order, OrderLine line) {
            return order.shipped().getOrDefault(line.id(), 0L);
        }

        private static long returned(Order order, OrderLine line) {
            return order.returned().getOrDefault(line.id(), 0L);
        }

        /** What must hold at every moment. */
        private void check() {
            Order now = now();
            Money captured = sum(now, line -> line.totalOf(0, shipped(now, line)));
            Money refunded = sum(now, line -> line.totalOf(0, returned(now, line)));
            assertThat(now.terms()).isEqualTo(order.terms());
            assertThat(now.due()).isEmpty();
            assertThat(now.done(Kind.CAPTURE)).isEqualTo(captured);
            assertThat(now.done(Kind.REFUND)).isEqualTo(refunded).isLessThanOrEqualTo(captured);
            assertThat(now.returns()).noneMatch(back -> back.refund().isNegative());
            assertThat(now.returns().stream().map(Return::refund).reduce(none(), Money::plus))
                    .isEqualTo(refunded);
            checkTheProvidersBooks(now);
            checkUnits(now);
            checkPoints(now);
        }

        private void checkTheProvidersBooks(Order now) {
            Money total = now.terms().total();
            if (total.isZero()) {
                assertThat(shop.payments.balances()).isEmpty();
            } else {
                assertThat(shop.balance(now.id()))
                        .isEqualTo(new Balance(now.id(), total, now.done(Kind.CAPTURE), now.done(Kind.REFUND)));
            }
        }

        private void checkUnits(Order now) {
            received.forEach((sku, units) -> {
                long out = 0;
                for (OrderLine line : now.terms().lines()) {
                    out += line.sku().equals(sku) ? shipped(now, line) - returned(now, line) : 0;
                }
                assertThat(shop.onHand(sku)).isEqualTo(units - out);
            });
            long open = now.fulfillments().stream()
                    .filter(part -> !part.state().isDelivered())
                    .flatMap(part -> part.lines().stream())
                    .mapToLong(line -> line.quantity().units())
                    .sum();
            assertThat(SKUS.stream().mapToLong(shop::held).sum()).isEqualTo(open);
        }

        /** A point for each whole pound of the goods that are kept: of each line, the units after those that came back. */
        private void checkPoints(Order now) {
            Money kept = sum(now, line -> line.goodsOf(returned(now, line), shipped(now, line)));
            assertThat(now.keptGoods()).isEqualTo(kept);
            long expected = kept.currency().getCurrencyCode().equals("GBP") ? kept.minorUnits() / 100 : 0;
            assertThat(shop.omni.loyalty().orElseThrow().balance(ANN).available())
                    .isEqualTo(expected);
        }

        private Money sum(Order now, Function<OrderLine, Money> part) {
            return now.terms().lines().stream().map(part).reduce(none(), Money::plus);
        }

        private Money none() {
            return Money.zero(order.terms().total().currency());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Tag("P-20")
    @Tag("P-21")
    @Tag("P-22")
    void whatever_ships_and_comes_back_in_whatever_steps_the_money_is_exact(
            @ForAll("purchases") Purchase purchase, @ForAll long seed) {
        Story story = new Story(purchase, new Random(seed));
        story.tell();
        Order order = story.now();
        Money total = order.terms().total();
        assertThat(total).isEqualTo(expectedTotal(purchase, total));
        assertThat(order.done(Kind.CAPTURE)).isEqualTo(total);
        assertThat(order.done(Kind.REFUND)).isEqualTo(total);
        story.shop.assertSound();
    }

    private static Money expectedTotal(Purchase purchase, Money total) {
        long gross = purchase.lines().stream()
                .mapToLong(line -> line.price() * line.units())
                .sum();
        return Money.ofMinor(total.currency(), gross - gross * purchase.discount() / 1000 + purchase.delivery());
    }

    @Example
    @Tag("P-20")
    void the_item_for_150_of_an_order_of_210_less_a_fifth_is_refunded_with_120() {
        Retailer shop = new Retailer(builder -> builder.pricing(less(200)));
        shop.receive(COAT, LEEDS, 1);
        shop.receive(SCARF, LEEDS, 1);
        Order order =
                shop.placed(shop.shipped(shop.cart(item(COAT, 1, pounds("150.00")), item(SCARF, 1, pounds("60.00")))));
        assertThat(order.terms().total()).isEqualTo(pounds("168.00"));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(refund(shop, shop.takeBack(order, YORK, units(1, 1)))).isEqualTo(pounds("120.00"));
        assertThat(refund(shop, shop.takeBack(order, YORK, units(2, 1)))).isEqualTo(pounds("48.00"));
    }

    @Example
    @Tag("P-21")
    void single_units_of_ten_for_three_come_back_at_333_or_334_and_add_up_to_ten() {
        Retailer shop = new Retailer(builder -> builder.pricing(less(0)));
        shop.receive(COAT, LEEDS, 3);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 3, pounds("3.00"))), pounds("1.00")));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(List.of(
                        refund(shop, shop.takeBack(order, YORK, units(1, 1))),
                        refund(shop, shop.takeBack(order, YORK, units(1, 1))),
                        refund(shop, shop.takeBack(order, YORK, units(1, 1)))))
                .containsExactly(pounds("3.34"), pounds("3.33"), pounds("3.33"));
    }

    private static Money refund(Retailer shop, ReturnGoods command) {
        return ((ReturnOutcome.Returned) shop.omni.orders().takeBack(command))
                .back()
                .refund();
    }
}
