package io.omni.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.OrderLine;
import io.omni.orders.pricing.Quote;
import java.util.ArrayList;
import java.util.List;
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
