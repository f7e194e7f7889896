package io.omni.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarningTest {

    private static final Money POUND = Money.of("GBP", "1.00");

    @Test
    void what_becomes_of_a_part_of_a_point_is_named() {
        Money kept = Money.of("GBP", "1.99");
        assertThat(new EarningRule(POUND, 2, Rounding.FULL_STEPS).pointsFor(kept))
                .isEqualTo(2);
        assertThat(new EarningRule(POUND, 2, Rounding.DOWN).pointsFor(kept)).isEqualTo(3);
        assertThat(new EarningRule(POUND, 2, Rounding.HALF_UP).pointsFor(kept)).isEqualTo(4);
        assertThat(new EarningRule(POUND, 2, Rounding.UP).pointsFor(Money.of("GBP", "1.01")))
                .isEqualTo(3);
        assertThat(new EarningRule(POUND, 1, Rounding.HALF_UP).pointsFor(Money.of("GBP", "0.50")))
                .isEqualTo(1);
        assertThat(new EarningRule(POUND, 1, Rounding.HALF_UP).pointsFor(Money.of("GBP", "0.49")))
                .isZero();
    }

    @Test
    void multipliers_are_exact_fractions_in_lowest_terms() {
        assertThat(new Multiplier(6, 4)).isEqualTo(new Multiplier(3, 2)).hasToString("3/2");
        assertThat(new Multiplier(3, 2).times(new Multiplier(2, 3))).isEqualTo(Multiplier.ONE);
        assertThat(Multiplier.of(2).times(new Multiplier(5, 4))).isEqualTo(new Multiplier(5, 2));
        assertThat(new EarningRule(POUND, 1).pointsFor(Money.of("GBP", "3.00"), new Multiplier(1, 3)))
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Multiplier(0, 1));
    }

    @Test
    void the_amount_that_earns_is_a_choice() {
        Money listed = Money.of("GBP", "100.00");
        Money off = Money.of("GBP", "20.00");
        Money points = Money.of("GBP", "30.00");
        assertThat(EarningBasis.BEFORE_DISCOUNTS.amount(listed, off, points)).isEqualTo(listed);
        assertThat(EarningBasis.NET_OF_DISCOUNTS.amount(listed, off, points)).isEqualTo(Money.of("GBP", "80.00"));
        assertThat(EarningBasis.NET_OF_DISCOUNTS_AND_POINTS.amount(listed, off, points))
                .isEqualTo(Money.of("GBP", "50.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarningBasis.NET_OF_DISCOUNTS.amount(listed, off, Money.of("GBP", "80.01")));
    }
}
