package io.omni.loyalty.promotion;

import static io.omni.loyalty.promotion.RandomShopping.NOON;
import static io.omni.loyalty.promotion.RandomShopping.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.loyalty.points.EarningRule;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatIfTest {

    private static final PointsCost POINTS = new PointsCost(new EarningRule(gbp("1.00"), 2), gbp("0.01"));

    private static Money gbp(String amount) {
        return Money.of("GBP", amount);
    }

    @Test
    void two_rule_sets_are_compared_by_what_is_paid_taken_off_given_earned_and_owed() {
        Promotions before = new Promotions(
                RuleSet.of(Promotion.of("ten", new Effect.EachUnit(Selector.skus("coat"), Reduction.percent("10")))));
        Promotions after = new Promotions(RuleSet.of(
                Promotion.of("five", new Effect.EachUnit(Selector.EVERYTHING, Reduction.percent("5"))),
                Promotion.of("spoon", new Effect.Gift(new Sku("spoon"), Quantity.ONE, gbp("1.50")))));
        List<Shopping> history = List.of(
                Shopping.of(WEB, NOON, GoodsLine.of(1, "coat", 1, gbp("100.00"))),
                Shopping.of(WEB, NOON, GoodsLine.of(1, "cup", 2, gbp("10.00"))));

        WhatIf whatIf = WhatIf.of(history, before, after, POINTS);

        assertThat(whatIf.before())
                .isEqualTo(new WhatIf.Trial(
                        before.rules().hash(), gbp("110.00"), gbp("10.00"), gbp("0.00"), 220, gbp("2.20"), 0));
        assertThat(whatIf.after())
                .isEqualTo(new WhatIf.Trial(
                        after.rules().hash(), gbp("114.00"), gbp("6.00"), gbp("3.00"), 228, gbp("2.28"), 0));
        assertThat(whatIf)
                .extracting(WhatIf::baskets, WhatIf::cheaper, WhatIf::dearer)
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void a_point_that_is_worth_less_than_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointsCost(POINTS.rule(), gbp("-0.01")))
                .withMessageContaining("zero or more");
    }
}
