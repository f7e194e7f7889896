package io.omni.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTest {

    private static final Money MOST = Money.ofMinor("GBP", Long.MAX_VALUE);
    private static final Money LEAST = Money.ofMinor("GBP", Long.MIN_VALUE);

    @Test
    @Tag("P-26")
    void an_amount_counts_the_minor_units_of_its_currency() {
        assertThat(Money.of("GBP", "12.34"))
                .isEqualTo(Money.ofMinor("GBP", 1234))
                .hasToString("GBP 12.34");
        assertThat(Money.of("JPY", "500")).isEqualTo(Money.ofMinor("JPY", 500)).hasToString("JPY 500");
        assertThat(Money.of("BHD", "1.234"))
                .isEqualTo(Money.ofMinor("BHD", 1234))
                .hasToString("BHD 1.234");
        assertThat(Money.of("GBP", "-0.05")).isEqualTo(Money.ofMinor("GBP", -5)).hasToString("GBP -0.05");
    }

    @Test
    void how_a_number_is_written_makes_no_difference() {
        assertThat(Money.of("GBP", "12.3"))
                .isEqualTo(Money.of("GBP", "12.3000"))
                .isEqualTo(Money.of("GBP", "1.23E1"));
        assertThat(Money.of("JPY", "5E+2")).isEqualTo(Money.of("JPY", new BigDecimal("500.00")));
        assertThat(Money.of("GBP", "0E-20")).isEqualTo(Money.zero(Currency.getInstance("GBP")));
    }

    @Test
    void the_decimal_amount_has_the_decimals_of_the_currency() {
        assertThat(Money.of("GBP", "12.3").amount()).isEqualTo(new BigDecimal("12.30"));
        assertThat(Money.of("JPY", "500").amount()).isEqualTo(new BigDecimal("500"));
    }

    @Test
    void an_amount_finer_than_the_minor_unit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("GBP", "12.345"))
                .withMessage("GBP 12.345 is finer than the 2 decimals of GBP: round it first, by setScale(2, mode)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("JPY", "0.5"))
                .withMessageContaining("JPY 0.5");
    }

    @Test
    void an_amount_that_does_not_fit_is_refused() {
        assertThat(Money.of("GBP", "92233720368547758.07")).isEqualTo(MOST);
        assertThat(Money.of("GBP", "-92233720368547758.08")).isEqualTo(LEAST);
        for (String tooLarge :
                List.of("92233720368547758.08", "-92233720368547758.09", "1E+999999999", "1E+2147483647")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Money.of("GBP", tooLarge))
                    .withMessageContaining("GBP " + tooLarge + " is too large");
        }
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("GBP", "1,234.50"))
                .withMessageContaining("\"1,234.50\" is not a decimal number");
    }

    @Test
    void a_currency_that_is_unknown_or_has_no_minor_unit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("gbp", "1"))
                .withMessageContaining("\"gbp\" is not a currency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofMinor("XAU", 1))
                .withMessageContaining("XAU has no minor unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("XAU", "1"))
                .withMessageContaining("XAU has no minor unit");
    }

    @Test
    void amounts_add_up() {
        Money price = Money.of("GBP", "12.34");
        assertThat(price.plus(Money.of("GBP", "0.66"))).isEqualTo(Money.of("GBP", "13"));
        assertThat(price.minus(Money.of("GBP", "12.35"))).isEqualTo(Money.of("GBP", "-0.01"));
        assertThat(price.negated()).isEqualTo(Money.of("GBP", "-12.34"));
        assertThat(price.times(3)).isEqualTo(Money.of("GBP", "37.02"));
    }

    @Test
    void a_result_that_does_not_fit_is_refused_with_both_values() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.plus(Money.of("GBP", "0.01")))
                .withMessageContaining("GBP 92233720368547758.07 plus GBP 0.01");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LEAST.minus(Money.of("GBP", "0.01")))
                .withMessageContaining("GBP -92233720368547758.08 minus GBP 0.01");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.times(2))
                .withMessageContaining("GBP 92233720368547758.07 times 2");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(LEAST::negated)
                .withMessageContaining("GBP -92233720368547758.08");
    }

    @Test
    void a_fraction_is_rounded_as_the_caller_says() {
        Money price = Money.of("GBP", "0.25");
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.HALF_UP)).isEqualTo(Money.of("GBP", "0.13"));
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.HALF_EVEN)).isEqualTo(Money.of("GBP", "0.12"));
        assertThat(MOST.times(BigDecimal.ONE, RoundingMode.UNNECESSARY)).isEqualTo(MOST);
    }

    @Test
    void a_factor_that_gives_no_fitting_count_of_minor_units_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of("GBP", "0.25").times(new BigDecimal("0.5"), RoundingMode.UNNECESSARY))
                .withMessageContaining("GBP 0.25 times 0.5, rounded UNNECESSARY");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of("GBP", "-1").times(new BigDecimal("1E+999999999"), RoundingMode.UP))
                .withMessageContaining("GBP -1.00 times 1E+999999999");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.times(new BigDecimal("1.0000000000000000001"), RoundingMode.UP))
                .withMessageContaining("GBP 92233720368547758.07 times 1.0000000000000000001");
    }

    @Test
    void amounts_of_one_currency_compare() {
        Money less = Money.of("GBP", "-1");
        Money more = Money.of("GBP", "1");
        assertThat(less).isLessThan(more);
        assertThat(less.min(more)).isEqualTo(more.min(less)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more.max(less)).isEqualTo(more);
        assertThat(List.of(less.isNegative(), less.isZero(), less.isPositive())).containsExactly(true, false, false);
        assertThat(List.of(more.isNegative(), more.isZero(), more.isPositive())).containsExactly(false, false, true);
        Money none = more.plus(less);
        assertThat(List.of(none.isNegative(), none.isZero(), none.isPositive())).containsExactly(false, true, false);
    }

    @Test
    void currencies_do_not_mix() {
        Money pound = Money.of("GBP", "1");
        Money yen = Money.of("JPY", "1");
        for (Runnable mix : List.<Runnable>of(
                () -> pound.plus(yen),
                () -> pound.minus(yen),
                () -> pound.compareTo(yen),
                () -> pound.min(yen),
                () -> pound.max(yen))) {
            assertThatIllegalArgumentException().isThrownBy(mix::run).withMessageContaining("GBP 1.00 and JPY 1 are");
        }
        assertThat(pound).isNotEqualTo(yen);
    }

    @Test
    @Tag("P-44")
    void a_split_loses_no_cent() {
        Money ten = Money.of("EUR", "10.00");
        assertThat(ten.split(100, 100, 100))
                .isEqualTo(ten.split(List.of(100L, 100L, 100L)))
                .isEqualTo(ten.splitEvenly(3))
                .containsExactly(Money.of("EUR", "3.34"), Money.of("EUR", "3.33"), Money.of("EUR", "3.33"));
    }

    @Test
    void a_split_into_no_parts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("EUR", "10").splitEvenly(0))
                .withMessage("EUR 10.00 cannot be split into 0 parts: ask for at least 1");
    }
}
