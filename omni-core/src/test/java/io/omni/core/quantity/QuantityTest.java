package io.omni.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuantityTest {

    private static final Quantity MOST = Quantity.of(Long.MAX_VALUE);

    @Test
    void quantities_add_up() {
        assertThat(Quantity.of(3).plus(Quantity.of(4))).isEqualTo(Quantity.of(7));
        assertThat(Quantity.of(3).minus(Quantity.of(3))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(3).times(4)).isEqualTo(Quantity.of(12));
        assertThat(MOST.times(0)).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.ONE.times(Long.MAX_VALUE)).isEqualTo(MOST);
    }

    @Test
    void quantities_compare() {
        assertThat(Quantity.ZERO).isLessThan(Quantity.ONE);
        assertThat(Quantity.ONE.min(Quantity.ZERO))
                .isEqualTo(Quantity.ZERO.min(Quantity.ONE))
                .isEqualTo(Quantity.ZERO);
        assertThat(Quantity.ZERO.isZero()).isTrue();
        assertThat(Quantity.ZERO.isPositive()).isFalse();
        assertThat(Quantity.ONE.isZero()).isFalse();
        assertThat(Quantity.ONE.isPositive()).isTrue();
    }

    @Test
    void a_quantity_prints_as_its_number() {
        assertThat(Quantity.of(12)).hasToString("12");
    }

    @Test
    void nothing_is_below_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(-1))
                .withMessageContaining("Quantity -1 is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(3).minus(Quantity.of(5)))
                .withMessageContaining("3 minus 5 would be below zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.ZERO.times(-2))
                .withMessageContaining("0 times -2 would be below zero");
    }

    @Test
    void a_result_that_does_not_fit_is_refused_with_both_values() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.plus(Quantity.ONE))
                .withMessageContaining("9223372036854775807 plus 1 is too large");
        for (long factor : new long[] {2, 3, 4, Long.MAX_VALUE}) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> MOST.times(factor))
                    .withMessageContaining("9223372036854775807 times " + factor + " is too large");
        }
    }
}
