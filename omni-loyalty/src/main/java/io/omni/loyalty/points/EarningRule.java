package io.omni.loyalty.points;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;

/**
 * How many points an amount earns: so many for each full step of spending, and nothing for what is left over.
 *
 * @param spend the step, more than nothing
 * @param points what each full step earns, at least 1
 */
public record EarningRule(
        @MoreThanZero Money spend, @MoreThanZero long points) {

    /** Checks that both are more than nothing. */
    public EarningRule {
        Given.require("spend", spend);
        if (!spend.isPositive() || points < 1) {
            throw new IllegalArgumentException(
                    "%d points for each %s earn nothing that can be counted: give at least 1 point and a positive amount"
                            .formatted(points, spend));
        }
    }

    /**
     * Tells what an amount earns.
     *
     * @param kept the amount, not negative, in the currency of this rule
     * @return the points
     * @throws IllegalArgumentException if the amount is negative or in another currency
     * @throws ArithmeticException if the points do not fit 64 bits
     */
    public long pointsFor(Money kept) {
        if (!kept.currency().equals(spend.currency())) {
            throw new IllegalArgumentException("%s earns no points by a rule of %d for each %s: convert it to %s first"
                    .formatted(kept, points, spend, spend.currency()));
        }
        if (kept.isNegative()) {
            throw new IllegalArgumentException("%s is less than nothing: give what is kept".formatted(kept));
        }
        return Math.multiplyExact(kept.minorUnits() / spend.minorUnits(), points);
    }
}
