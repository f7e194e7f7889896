package io.omni.loyalty.points;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.math.BigInteger;

/**
 * What points are worth when they are redeemed: so many points take so much off. Points are taken in steps that are worth whole minor
 * units, so that what is debited and what is taken off are the same value.
 *
 * @param points how many, at least 1
 * @param worth what they take off together, more than nothing
 */
public record RedemptionRate(
        @MoreThanZero long points, @MoreThanZero Money worth) {

    /** Refuses points that are worth nothing. */
    public RedemptionRate {
        Given.require("worth", worth);
        if (points < 1 || !worth.isPositive()) {
            throw new IllegalArgumentException(
                    "%d points cannot be worth %s: give at least 1 point and a positive amount"
                            .formatted(points, worth));
        }
    }

    /**
     * Tells in which steps points can be redeemed.
     *
     * @return the least number of points that is worth whole minor units
     */
    public long step() {
        return points
                / BigInteger.valueOf(points)
                        .gcd(BigInteger.valueOf(worth.minorUnits()))
                        .longValueExact();
    }

    /**
     * Rounds down to what can be redeemed.
     *
     * @param asked how many points, not negative
     * @return the most that can be redeemed of them
     */
    public long redeemable(long asked) {
        return asked - asked % step();
    }

    /**
     * Tells what points take off.
     *
     * @param redeemed how many points, a multiple of the step
     * @return the amount, exactly
     * @throws IllegalArgumentException if they are not worth whole minor units
     */
    public Money worthOf(long redeemed) {
        if (redeemed % step() != 0) {
            throw new IllegalArgumentException(
                    "%d points are not worth a whole amount at %d for %s: redeem a multiple of %d"
                            .formatted(redeemed, points, worth, step()));
        }
        return Money.ofMinor(
                worth.currency(), Math.multiplyExact(redeemed / step(), worth.minorUnits() / (points / step())));
    }

    /**
     * Tells how many points it takes to pay an amount, as far as points can.
     *
     * @param amount the amount, not negative, in the currency of this rate
     * @return the most points that are worth no more than that
     * @throws IllegalArgumentException if the amount is negative or in another currency
     */
    public long pointsFor(Money amount) {
        if (amount.isNegative() || !amount.currency().equals(worth.currency())) {
            throw new IllegalArgumentException("points worth %s for %d cannot pay %s: give a positive amount in %s"
                    .formatted(worth, points, amount, worth.currency()));
        }
        long worthOfStep = worth.minorUnits() / (points / step());
        return Math.multiplyExact(amount.minorUnits() / worthOfStep, step());
    }
}
