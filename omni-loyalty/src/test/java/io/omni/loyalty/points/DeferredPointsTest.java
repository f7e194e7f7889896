package io.omni.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whole currency units, as the examples have them, are told in a currency without minor units. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeferredPointsTest {

    @Test
    void ifrs_15_illustrative_example_52() {
        DeferredPoints sale = DeferredPoints.of(units(100_000), units(100_000), units(9_500), 9_500);
        assertThat(sale.allocated()).isEqualTo(units(8_676));
        DeferredPoints first = sale.after(4_500, 9_500);
        assertThat(first.recognized()).isEqualTo(units(4_110));
        assertThat(first.liability()).isEqualTo(units(4_566));
        DeferredPoints second = sale.after(8_500, 9_700);
        assertThat(second.recognizedSince(first)).isEqualTo(units(3_493));
        assertThat(second.liability()).isEqualTo(units(1_073));
    }

    /** KPMG, Revenue: IFRS 15 handbook (2019), examples 10A and 10B: 9,000 allocated, 9,700 expected, then 9,900 or 9,200. */
    @Test
    void estimates_that_rise_and_fall_as_in_the_handbook_of_kpmg() {
        DeferredPoints sale = new DeferredPoints(units(9_000), 9_700, 0);
        DeferredPoints second = sale.after(4_500, 9_700);
        assertThat(second.recognized()).isEqualTo(units(4_175));
        assertThat(sale.after(8_500, 9_900).recognizedSince(second)).isEqualTo(units(3_552));
        assertThat(sale.after(8_500, 9_200).recognizedSince(second)).isEqualTo(units(4_140));
    }

    @Test
    void all_is_revenue_when_all_that_were_expected_are_redeemed_and_no_more_than_that() {
        DeferredPoints sale = new DeferredPoints(units(9_000), 100, 120);
        assertThat(sale.recognized()).isEqualTo(units(9_000));
        assertThat(sale.liability()).isEqualTo(units(0));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeferredPoints(units(-1), 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeferredPoints(units(1), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeferredPoints(units(1), 1, -1));
    }

    private static Money units(long amount) {
        return Money.ofMinor("JPY", amount);
    }
}
