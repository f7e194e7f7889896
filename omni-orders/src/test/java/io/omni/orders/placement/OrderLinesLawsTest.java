package io.omni.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderTotals;
import io.omni.orders.pricing.Quote;
import io.omni.orders.tax.LineTax;
import io.omni.orders.tax.TaxMode;
import io.omni.orders.tax.TaxQuestion;
import io.omni.orders.tax.TaxRate;
import io.omni.orders.tax.TaxTable;
import io.omni.orders.tax.Taxable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

@Tag("R2")
@Tag("P-44")
class OrderLinesLawsTest {

    private static Money pence(long amount) {
        return Money.ofMinor("GBP", amount);
    }

    private static Quote.Line line(int id, long price, long units) {
        return new Quote.Line(new LineId(id), new Sku("sku-" + id), Quantity.of(units), pence(price));
    }

    @Provide
    Arbitrary<Quote> quotes() {
        Arbitrary<long[]> priced = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0L)),
                                Tuple.of(3, Arbitraries.longs().between(1, 20_000))),
                        Arbitraries.longs().between(1, 9))
                .as((price, units) -> new long[] {price, units});
        return Combinators.combine(
                        priced.list().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.integers().between(0, 1000))
                .as(OrderLinesLawsTest::quote);
    }

    private static Quote quote(List<long[]> priced, int discount) {
        List<Quote.Line> lines = new ArrayList<>();
        long gross = 0;
        for (long[] line : priced) {
            lines.add(line(lines.size() + 1, line[0], line[1]));
            gross += line[0] * line[1];
        }
        return new Quote(lines, pence(gross * discount / 1000));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void discount_and_delivery_are_spread_exactly_and_no_line_costs_less_than_nothing(
            @ForAll("quotes") Quote quote, @ForAll("charges") long charge) {
        List<OrderLine> lines = OrderLines.of(quote, pence(charge));
        assertThat(sum(lines.stream().map(OrderLine::discount).toList())).isEqualTo(quote.discount());
        assertThat(sum(lines.stream().map(OrderLine::delivery).toList())).isEqualTo(pence(charge));
        assertThat(sum(lines.stream().map(OrderLine::total).toList()))
                .isEqualTo(sum(quote.lines().stream().map(Quote.Line::gross).toList())
                        .minus(quote.discount())
                        .plus(pence(charge)));
        assertThat(lines)
                .noneMatch(line -> line.goods().isNegative() || line.delivery().isNegative());
        assertThat(lines)
                .extracting(OrderLine::id)
                .isEqualTo(quote.lines().stream().map(Quote.Line::id).toList());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void items_less_discount_plus_delivery_plus_added_tax_are_the_total_and_so_are_the_units_one_by_one(
            @ForAll("quotes") Quote quote, @ForAll("charges") long charge, @ForAll("rates") TaxTable table) {
        List<OrderLine> plain = OrderLines.of(quote, pence(charge));
        List<LineTax> taxes = table.tax(question(plain));
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            lines.add(plain.get(i).with(taxes.get(i)));
        }
        OrderTotals totals = OrderTotals.of(lines);
        assertThat(totals.items().minus(totals.discount()).plus(totals.delivery()))
                .isEqualTo(sum(plain.stream().map(OrderLine::total).toList()))
                .isEqualTo(totals.total().minus(totals.taxAdded()));
        assertThat(totals.taxIncluded().isZero() || totals.taxAdded().isZero()).isTrue();
        for (OrderLine line : lines) {
            Money total = pence(0);
            Money tax = pence(0);
            for (long unit = 0; unit < line.quantity().units(); unit++) {
                total = total.plus(line.totalOf(unit, unit + 1));
                tax = tax.plus(line.taxOf(unit, unit + 1));
            }
            assertThat(total).isEqualTo(line.total());
            assertThat(tax).isEqualTo(line.tax().orElseThrow().amount());
        }
    }

    private static TaxQuestion question(List<OrderLine> lines) {
        Channel channel =
                new Channel(new ChannelId("web"), "Web", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK);
        List<Taxable> taxable = lines.stream()
                .map(line -> new Taxable(line.id(), line.sku(), Optional.empty(), line.goods(), line.delivery()))
                .toList();
        return new TaxQuestion(channel, new Delivery.PickUpAt(new LocationId("leeds")), Instant.EPOCH, taxable);
    }

    @Provide
    Arbitrary<TaxTable> rates() {
        return Combinators.combine(
                        Arbitraries.of(TaxMode.values()), Arbitraries.integers().between(0, 30_000))
                .as((mode, rate) -> new TaxTable(
                        mode,
                        List.of(TaxRate.of("GB", BigDecimal.valueOf(rate, 3).toPlainString()))));
    }

    @Provide
    Arbitrary<Long> charges() {
        return Arbitraries.longs().between(0, 1500);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(pence(0), Money::plus);
    }

    @Example
    void delivery_is_spread_by_what_the_goods_cost_after_discount() {
        Quote quote = new Quote(List.of(line(1, 15_000, 1), line(2, 3_000, 2)), pence(4_200));
        assertThat(OrderLines.of(quote, pence(499)))
                .extracting(OrderLine::discount, OrderLine::delivery)
                .containsExactly(tuple(pence(3_000), pence(356)), tuple(pence(1_200), pence(143)));
    }

    @Example
    void delivery_of_goods_that_cost_nothing_is_spread_by_units() {
        Quote quote = new Quote(List.of(line(1, 0, 3), line(2, 0, 1)), pence(0));
        assertThat(OrderLines.of(quote, pence(100)))
                .extracting(OrderLine::delivery)
                .containsExactly(pence(75), pence(25));
    }

    @Example
    void a_quote_has_lines_and_no_negative_price_and_a_discount_within_what_they_cost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(List.of(), pence(0)))
                .withMessage("quote without lines: give a line for each line of the basket");
        for (long discount : new long[] {-1, 101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quote(List.of(line(1, 50, 2)), pence(discount)))
                    .withMessage("discount %s on goods for GBP 1.00: give one between nothing and what the goods cost"
                            .formatted(pence(discount)));
        }
        assertThat(new Quote(List.of(line(1, 50, 2)), pence(100)).discount()).isEqualTo(pence(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(1, -1, 1))
                .withMessage("line 1, sku-1, has the price GBP -0.01: give one that is not negative");
    }
}
