package io.omni.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Category;
import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C1")
class FeeScheduleTest {

    private static final Category HOME = Category.of("home");
    private static final Category MUGS = Category.of("home", "kitchen", "mugs");
    private static final FeeSchedule FEES = FeeSchedule.of(Commission.of("15", pounds("0.25")))
            .with(HOME, Commission.of("12", pounds("0.50")))
            .with(MUGS, Commission.of("8.25", pounds("0")))
            .withFixed(pounds("0.10"), pounds("0.30"))
            .withPayment(PaymentFee.of("1.4", pounds("0.20")));

    @Test
    void the_commission_is_that_of_the_nearest_category_above() {
        assertThat(FEES.commission(Optional.of(MUGS), pounds("10.00"), 1)).isEqualTo(pounds("0.83"));
        assertThat(FEES.commission(Optional.of(Category.of("home", "bath")), pounds("10.00"), 1))
                .isEqualTo(pounds("1.20"));
        assertThat(FEES.commission(Optional.of(Category.of("toys")), pounds("10.00"), 1))
                .isEqualTo(pounds("1.50"));
        assertThat(FEES.commission(Optional.empty(), pounds("10.00"), 1)).isEqualTo(pounds("1.50"));
    }

    @Test
    void the_least_commission_is_taken_for_each_unit() {
        assertThat(FEES.commission(Optional.empty(), pounds("3.00"), 2)).isEqualTo(pounds("0.50"));
        assertThat(FEES.commission(Optional.empty(), pounds("4.00"), 2)).isEqualTo(pounds("0.60"));
        assertThat(FEES.commission(Optional.empty(), pounds("0"), 3)).isEqualTo(pounds("0.75"));
    }

    @Test
    void fractions_become_what_the_schedule_says() {
        assertThat(FEES.commission(Optional.of(MUGS), pounds("0.06"), 1)).isEqualTo(pounds("0"));
        assertThat(FEES.withRounding(RoundingMode.UP).commission(Optional.of(MUGS), pounds("0.06"), 1))
                .isEqualTo(pounds("0.01"));
        assertThat(FEES.paymentFee(pounds("10.25"))).isEqualTo(pounds("0.34"));
        assertThat(FEES.withRounding(RoundingMode.UP).paymentFee(pounds("10.25")))
                .isEqualTo(pounds("0.35"));
    }

    @Test
    void the_floor_price_is_what_leaves_the_cost() {
        assertThat(FEES.floorPrice(Optional.empty(), pounds("10.00"))).contains(pounds("12.68"));
        assertThat(FeeSchedule.of(Commission.of("0", pounds("0"))).floorPrice(Optional.empty(), pounds("10.00")))
                .contains(pounds("10.00"));
        assertThat(FeeSchedule.of(Commission.of("15", pounds("1"))).floorPrice(Optional.empty(), pounds("0.50")))
                .contains(pounds("1.50"));
    }

    @Test
    void no_price_is_a_floor_where_the_fees_take_all() {
        FeeSchedule all = FeeSchedule.of(Commission.of("99", pounds("0"))).withPayment(PaymentFee.of("1", pounds("0")));
        assertThat(all.floorPrice(Optional.empty(), pounds("0"))).isEmpty();
    }

    @Test
    void a_percentage_may_be_nothing_or_all_and_has_four_decimals_at_most() {
        assertThat(Commission.of("0", pounds("0")).percent()).isEqualByComparingTo("0");
        assertThat(Commission.of("100", pounds("0")).percent()).isEqualByComparingTo("100");
        assertThat(PaymentFee.of("0.0001", pounds("0")).percent()).isEqualByComparingTo("0.0001");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commission.of("100.1", pounds("0")))
                .withMessageContaining("commission of 100.1 percent: give one from 0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> Commission.of("-1", pounds("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentFee.of("0.00001", pounds("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> Commission.of("1", pounds("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentFee.of("1", pounds("-0.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEES.withFixed(Money.of("EUR", "1"), pounds("0")))
                .withMessageContaining("fee EUR 1.00 beside GBP 0.00: give all in one currency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEES.floorPrice(Optional.empty(), pounds("-1")))
                .withMessageContaining("cost GBP -1.00 is negative");
    }

    @Test
    void a_category_is_named_once() {
        assertThat(FEES.with(MUGS, Commission.of("9", pounds("0"))).byCategory())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeeSchedule(
                        FEES.commission(),
                        java.util.List.of(
                                FEES.byCategory().get(0), FEES.byCategory().get(0)),
                        FEES.basis(),
                        FEES.perLine(),
                        FEES.perOrder(),
                        FEES.payment(),
                        FEES.rounding()))
                .withMessageContaining("two commissions on home");
    }

    @Test
    void percentages_that_say_the_same_are_equal() {
        assertThat(Commission.of("15.00", pounds("0"))).isEqualTo(Commission.of("15", pounds("0")));
        assertThat(Commission.of("10", pounds("0")).percent()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void a_channel_takes_fees_in_its_own_currency_only() {
        Channel euros =
                new Channel(new ChannelId("web"), "Web", ChannelType.WEB, Currency.getInstance("EUR"), Locale.GERMANY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.withFees(FEES))
                .withMessageContaining("Channel web sells in EUR and has fees in GBP");
    }

    private static Money pounds(String amount) {
        return Money.of("GBP", amount);
    }
}
