package io.omni.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
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
class OrderLineLawsTest {

    @Provide
    Arbitrary<OrderLine> lines() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(3, Arbitraries.longs().between(1, 50)),
                Tuple.of(3, Arbitraries.longs().between(1, 100_000)));
        return Combinators.combine(
                        Arbitraries.of("GBP", "JPY", "BHD"),
                        amounts,
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.integers().between(0, 1000),
                        amounts)
                .as(OrderLineLawsTest::line);
    }

    private static OrderLine line(String currency, long price, long units, int discount, long delivery) {
        Money unitPrice = Money.ofMinor(currency, price);
        return new OrderLine(
                new LineId(1),
                new Sku("coat"),
                Quantity.of(units),
                unitPrice,
                Money.ofMinor(currency, price * units * discount / 1000),
                Money.ofMinor(currency, delivery));
    }

    /** Places to cut a line, from nothing to all of it. */
    private static List<Long> cuts(OrderLine line, List<Integer> shares) {
        List<Long> cuts = new ArrayList<>(List.of(0L, line.quantity().units()));
        shares.forEach(share -> cuts.add(line.quantity().units() * share / 100));
        return cuts.stream().sorted().toList();
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 100).list().ofMaxSize(6);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_parts_of_a_line_add_up_to_the_line(
            @ForAll("lines") OrderLine line, @ForAll("shares") List<Integer> shares) {
        List<Long> cuts = cuts(line, shares);
        Money total = Money.zero(line.total().currency());
        Money goods = total;
        for (int i = 1; i < cuts.size(); i++) {
            total = total.plus(line.totalOf(cuts.get(i - 1), cuts.get(i)));
            goods = goods.plus(line.goodsOf(cuts.get(i - 1), cuts.get(i)));
        }
        assertThat(total).isEqualTo(line.total());
        assertThat(goods).isEqualTo(line.goods());
        assertThat(line.total().minus(line.goods())).isEqualTo(line.delivery());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void units_of_a_line_cost_the_same_but_for_a_minor_unit_that_the_first_ones_bear(@ForAll("lines") OrderLine line) {
        List<Long> each = new ArrayList<>();
        for (long unit = 0; unit < line.quantity().units(); unit++) {
            Money cost = line.totalOf(unit, unit + 1);
            assertThat(cost.isNegative()).isFalse();
            assertThat(line.goodsOf(unit, unit + 1).isNegative()).isFalse();
            each.add(-cost.minorUnits());
        }
        assertThat(each).isSorted();
        assertThat(each.get(each.size() - 1) - each.get(0)).isBetween(0L, 1L);
    }

    @Example
    void no_units_cost_nothing_and_units_the_line_does_not_have_are_refused() {
        OrderLine line = line("GBP", 999, 3, 0, 1);
        assertThat(line.totalOf(2, 2)).isEqualTo(Money.ofMinor("GBP", 0));
        assertThat(line.totalOf(0, 3)).isEqualTo(Money.ofMinor("GBP", 2998));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.totalOf(0, 4))
                .withMessage("line 1 has 3 units, not 4: name units of the line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.goodsOf(-1, 3))
                .withMessage("line 1 has 3 units, not -1: name units of the line");
    }
}
