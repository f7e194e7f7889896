package io.omni.loyalty.points;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.math.BigInteger;

/**
 * How many points an amount earns.
 *
 * @param spend the step of spending, more than nothing
 * @param points what each step earns, at least 1
 * @param rounding what becomes of less than a step, and of a part of a point
 */
public record EarningRule(
        @MoreThanZero Money spend,
        @MoreThanZero long points,
        @Required Rounding rounding) {

    /** Checks that both are more than nothing. */
    public EarningRule {
        Given.require("spend", spend);
        Given.require("rounding", rounding);
        if (!spend.isPositive() || points < 1) {
            throw new IllegalArgumentException(
                    "%d points for each %s earn nothing that can be counted: give at least 1 point and a positive amount"
                            .formatted(points, spend));
        }
    }

    /**
     * So many points for each full step of spending, and nothing for what is left over.
     *
     * @param spend the step of spending, more than nothing
     * @param points what each full step earns, at least 1
     */
    public EarningRule(Money spend, long points) {
        this(spend, points, Rounding.FULL_STEPS);
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
        return pointsFor(kept, Multiplier.ONE);
    }

    /**
     * Tells what an amount earns when points are multiplied. It is rounded once, at the end.
     *
     * @param kept the amount, not negative, in the currency of this rule
     * @param multiplier by how much
     * @return the points
     * @throws IllegalArgumentException if the amount is negative or in another currency
     * @throws ArithmeticException if the points do not fit 64 bits
     */
    public long pointsFor(Money kept, Multiplier multiplier) {
        requireCountable(kept);
        BigInteger amount = BigInteger.valueOf(kept.minorUnits());
        BigInteger step = BigInteger.valueOf(spend.minorUnits());
        if (rounding == Rounding.FULL_STEPS) {
            amount = amount.subtract(amount.mod(step));
        }
        BigInteger earned =
                amount.multiply(BigInteger.valueOf(points)).multiply(BigInteger.valueOf(multiplier.numerator()));
        return rounded(earned, step.multiply(BigInteger.valueOf(multiplier.denominator())))
                .longValueExact();
    }

    private BigInteger rounded(BigInteger earned, BigInteger by) {
        return switch (rounding) {
            case FULL_STEPS, DOWN -> earned.divide(by);
            case HALF_UP -> earned.shiftLeft(1).add(by).divide(by.shiftLeft(1));
            case UP -> earned.add(by).subtract(BigInteger.ONE).divide(by);
        };
    }

    private void requireCountable(Money kept) {
        if (!kept.currency().equals(spend.currency())) {
            throw new IllegalArgumentException("%s earns no points by a rule of %d for each %s: convert it to %s first"
                    .formatted(kept, points, spend, spend.currency()));
        }
        if (kept.isNegative()) {
            throw new IllegalArgumentException("%s is less than nothing: give what is kept".formatted(kept));
        }
    }
}
