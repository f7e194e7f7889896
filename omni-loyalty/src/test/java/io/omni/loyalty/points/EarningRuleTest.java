package io.omni.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarningRuleTest {

    private final EarningRule onePerPound = new EarningRule(Money.of("GBP", "1.00"), 1);

    @Test
    void pence_under_a_full_pound_earn_nothing() {
        assertThat(onePerPound.pointsFor(Money.of("GBP", "9.99"))).isEqualTo(9);
        assertThat(onePerPound.pointsFor(Money.of("GBP", "10.00"))).isEqualTo(10);
        assertThat(onePerPound.pointsFor(Money.of("GBP", "0.99"))).isZero();
    }

    @Test
    void each_full_step_earns_all_its_points() {
        EarningRule rule = new EarningRule(Money.of("JPY", "200"), 3);
        assertThat(rule.pointsFor(Money.of("JPY", "199"))).isZero();
        assertThat(rule.pointsFor(Money.of("JPY", "999"))).isEqualTo(12);
    }

    @Test
    void points_that_do_not_fit_are_refused_rather_than_wrong() {
        EarningRule rule = new EarningRule(Money.ofMinor("JPY", 1), 2);
        assertThatThrownBy(() -> rule.pointsFor(Money.ofMinor("JPY", Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_amount_in_another_currency_is_refused_with_both_values() {
        assertThatThrownBy(() -> onePerPound.pointsFor(Money.of("EUR", "5.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EUR 5.00 earns no points by a rule of 1 for each GBP 1.00: convert it to GBP first");
    }

    @Test
    void an_amount_below_nothing_is_refused() {
        Money debt = Money.of("GBP", "-0.01");
        assertThatThrownBy(() -> onePerPound.pointsFor(debt)).hasMessageContaining("GBP -0.01");
        CommandId id = CommandId.next(new VirtualClock(Instant.EPOCH));
        assertThatThrownBy(() -> new RewardPurchase(id, new CustomerId("ann"), new PurchaseId("o-1"), debt))
                .hasMessage("purchase o-1 cannot keep GBP -0.01: give zero where all of it came back");
    }

    @Test
    void a_rule_that_earns_nothing_is_refused() {
        assertThatThrownBy(() -> new EarningRule(Money.of("GBP", "1.00"), 0)).hasMessageContaining("0 points");
        assertThatThrownBy(() -> new EarningRule(Money.of("GBP", "0.00"), 1)).hasMessageContaining("GBP 0.00");
    }

    @Test
    void a_program_whose_points_are_never_usable_is_refused() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new PointsProgram(onePerPound, day.negated(), day))
                .hasMessageContaining("pending for PT-24H");
        assertThatThrownBy(() -> new PointsProgram(onePerPound, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("valid for PT0S");
    }

    @Test
    void a_balance_never_has_points_available_and_owed_at_once() {
        CustomerId ann = new CustomerId("ann");
        assertThatThrownBy(() -> new PointsBalance(ann, 1, 0, 1)).hasMessageContaining("1 points available");
        assertThatThrownBy(() -> new PointsBalance(ann, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_purchase_id_can_stand_in_a_log() {
        assertThatThrownBy(() -> new PurchaseId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseId("o-1 ")).hasMessageContaining("\"o-1 \"");
        assertThatThrownBy(() -> new PurchaseId("o\n1")).hasMessageContaining("control character");
        assertThatThrownBy(() -> new PurchaseId("o".repeat(65))).hasMessageContaining("at most 64");
        assertThat(new PurchaseId("o".repeat(64))).hasToString("o".repeat(64));
    }
}
