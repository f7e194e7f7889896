package io.omni.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnitTableTest {

    private static final UnitOfMeasure CASE = new UnitOfMeasure("CS");
    private static final UnitOfMeasure PALLET = new UnitOfMeasure("PX");
    private static final UnitOfMeasure TUB = new UnitOfMeasure("TB");
    private static final UnitTable MUGS =
            UnitTable.of(UnitOfMeasure.EACH).with(CASE, 12, UnitOfMeasure.EACH).with(PALLET, 40, CASE);

    @Test
    void a_case_of_twelve_is_twelve() {
        assertThat(MUGS.toBase(UnitQuantity.of(3, CASE)))
                .isEqualTo(new Conversion.Exact(UnitQuantity.of(36, UnitOfMeasure.EACH)));
        assertThat(MUGS.convert(UnitQuantity.of(960, UnitOfMeasure.EACH), PALLET))
                .isEqualTo(new Conversion.Exact(UnitQuantity.of(2, PALLET)));
        assertThat(MUGS.convert(UnitQuantity.of(2, PALLET), CASE))
                .isEqualTo(new Conversion.Exact(UnitQuantity.of(80, CASE)));
    }

    @Test
    void what_does_not_divide_is_not_rounded() {
        Conversion uneven = MUGS.convert(UnitQuantity.of(30, UnitOfMeasure.EACH), CASE);
        assertThat(uneven)
                .isEqualTo(new Conversion.Uneven(
                        UnitQuantity.of(30, UnitOfMeasure.EACH),
                        UnitQuantity.of(2, CASE),
                        UnitQuantity.of(6, UnitOfMeasure.EACH)))
                .hasToString("30 EA is 2 CS and 6 EA over: convert what divides, and count the rest apart");
    }

    @Test
    void a_unit_that_the_product_is_not_counted_in_is_told_with_those_that_it_is() {
        Conversion unknown = new Conversion.UnknownUnit(TUB, List.of(UnitOfMeasure.EACH, CASE, PALLET));
        assertThat(MUGS.toBase(UnitQuantity.of(1, TUB))).isEqualTo(unknown);
        assertThat(MUGS.convert(UnitQuantity.of(1, CASE), TUB))
                .isEqualTo(unknown)
                .hasToString("TB is none of [EA, CS, PX]: say how many of these it has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MUGS.with(CASE, 2, TUB))
                .withMessageContaining("TB")
                .withMessageContaining("[EA, CS, PX]");
    }

    @Test
    void sizes_that_cannot_be_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitSize(CASE, 0))
                .withMessage("unit CS has the size 0: give at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MUGS.with(CASE, 0, UnitOfMeasure.EACH))
                .withMessageContaining("CS has the size 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MUGS.with(UnitOfMeasure.EACH, 2, CASE))
                .withMessageContaining("EA has the size 24, and another");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitOfMeasure(" "));
    }

    @Test
    void more_than_can_be_counted_is_refused_and_never_wraps() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MUGS.toBase(UnitQuantity.of(Long.MAX_VALUE / 11, CASE)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MUGS.with(TUB, Long.MAX_VALUE / 2, PALLET));
    }
}
