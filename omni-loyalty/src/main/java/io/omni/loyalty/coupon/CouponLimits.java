package io.omni.loyalty.coupon;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * How far an offer may be used.
 *
 * @param uses at most so often in all
 * @param usesPerCustomer at most so often by a customer, who has to be known then
 * @param usesPerCode at most so often with one code that was issued; codes that are open are counted in all
 * @param budget at most so much discount in all; who holds a coupon says how much it takes off
 */
public record CouponLimits(
        @Required Optional<Long> uses,
        @Required Optional<Long> usesPerCustomer,
        @Required Optional<Long> usesPerCode,
        @Required Optional<Money> budget) {

    /** No limits but one: each code that was issued is used once. */
    public static final CouponLimits ONCE_EACH =
            new CouponLimits(Optional.empty(), Optional.empty(), Optional.of(1L), Optional.empty());

    /** Refuses limits that allow nothing. */
    public CouponLimits {
        atLeastOne("uses", uses);
        atLeastOne("uses by a customer", usesPerCustomer);
        atLeastOne("uses of a code", usesPerCode);
        if (Given.require("budget", budget).filter(most -> !most.isPositive()).isPresent()) {
            throw new IllegalArgumentException("a budget of %s: give more than nothing".formatted(budget.get()));
        }
    }

    private static void atLeastOne(String what, Optional<Long> limit) {
        if (Given.require(what, limit).filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException("at most %d %s: give 1 or more".formatted(limit.get(), what));
        }
    }

    /**
     * With a limit in all.
     *
     * @param most how often
     * @return the limits
     */
    public CouponLimits withUses(long most) {
        return new CouponLimits(Optional.of(most), usesPerCustomer, usesPerCode, budget);
    }

    /**
     * With a limit for each customer.
     *
     * @param most how often
     * @return the limits
     */
    public CouponLimits withUsesPerCustomer(long most) {
        return new CouponLimits(uses, Optional.of(most), usesPerCode, budget);
    }

    /**
     * With a budget.
     *
     * @param most how much discount
     * @return the limits
     */
    public CouponLimits withBudget(Money most) {
        return new CouponLimits(uses, usesPerCustomer, usesPerCode, Optional.of(most));
    }
}
