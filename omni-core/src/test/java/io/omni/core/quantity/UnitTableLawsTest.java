package io.omni.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class UnitTableLawsTest {

    private static final UnitOfMeasure CASE = new UnitOfMeasure("CS");
    private static final UnitOfMeasure PALLET = new UnitOfMeasure("PX");
    private static final List<UnitOfMeasure> UNITS = List.of(UnitOfMeasure.EACH, CASE, PALLET);

    @Property
    void nothing_is_gained_or_lost(
            @ForAll @LongRange(min = 1, max = 1_000) long inCase,
            @ForAll @LongRange(min = 1, max = 1_000) long onPallet,
            @ForAll("units") UnitOfMeasure from,
            @ForAll("units") UnitOfMeasure to,
            @ForAll @LongRange(max = 1_000_000_000) long count) {
        UnitTable table = UnitTable.of(UnitOfMeasure.EACH)
                .with(CASE, inCase, UnitOfMeasure.EACH)
                .with(PALLET, onPallet, CASE);
        UnitQuantity amount = UnitQuantity.of(count, from);
        Conversion conversion = table.convert(amount, to);
        if (conversion instanceof Conversion.Exact exact) {
            assertThat(pieces(table, exact.result())).isEqualTo(pieces(table, amount));
            assertThat(table.convert(exact.result(), from)).isEqualTo(new Conversion.Exact(amount));
        } else {
            Conversion.Uneven uneven = (Conversion.Uneven) conversion;
            assertThat(pieces(table, uneven.whole()).add(pieces(table, uneven.rest())))
                    .isEqualTo(pieces(table, amount));
            assertThat(uneven.rest().quantity())
                    .isBetween(Quantity.ONE, table.size(to).orElseThrow().minus(Quantity.ONE));
        }
    }

    @Property
    void it_makes_no_difference_by_which_units_one_goes(
            @ForAll @LongRange(min = 1, max = 50) long inCase,
            @ForAll @LongRange(min = 1, max = 50) long onPallet,
            @ForAll @LongRange(max = 1_000_000) long count) {
        UnitTable table = UnitTable.of(UnitOfMeasure.EACH)
                .with(CASE, inCase, UnitOfMeasure.EACH)
                .with(PALLET, onPallet, CASE);
        Conversion.Exact cases = (Conversion.Exact) table.convert(UnitQuantity.of(count, PALLET), CASE);
        assertThat(table.toBase(cases.result())).isEqualTo(table.toBase(UnitQuantity.of(count, PALLET)));
    }

    private static BigInteger pieces(UnitTable table, UnitQuantity amount) {
        return BigInteger.valueOf(amount.quantity().units())
                .multiply(BigInteger.valueOf(
                        table.size(amount.unit()).orElseThrow().units()));
    }

    @Provide
    Arbitrary<UnitOfMeasure> units() {
        return Arbitraries.of(UNITS);
    }
}
