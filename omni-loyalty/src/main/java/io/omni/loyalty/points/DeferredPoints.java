package io.omni.loyalty.points;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a retailer has been paid for points and not yet earned, by IFRS 15 (B39 to B43): part of the price of a sale is paid for the points that
 * come with it, and is revenue when they are redeemed. Points that nobody will redeem (breakage) are earned in proportion to those that are. An
 * estimate that changes is caught up with at once. The standard's own figures are its Illustrative Example 52.
 *
 * @param allocated what of the price was paid for the points, not negative
 * @param expected how many points will ever be redeemed, by the present estimate; at least 1
 * @param redeemed how many points were redeemed since the sale, not negative
 */
public record DeferredPoints(Money allocated, long expected, long redeemed) {

    /** Refuses amounts that cannot be. */
    public DeferredPoints {
        Given.require("allocated", allocated);
        if (allocated.isNegative() || expected < 1 || redeemed < 0) {
            throw new IllegalArgumentException(
                    "%s for points of which %d will be redeemed and %d were: give no negative numbers, and 1 or more expected"
                            .formatted(allocated, expected, redeemed));
        }
    }

    /**
     * Divides the price of sales between the goods and the points that come with them, by what each would be sold for alone.
     *
     * @param price what was paid
     * @param goods what the goods would be sold for alone
     * @param points what the points would be sold for alone, with the likelihood taken into account that they are never redeemed
     * @param expected how many points will ever be redeemed
     * @return what is deferred, with nothing redeemed yet; the rest of the price is revenue now
     */
    public static DeferredPoints of(Money price, Money goods, Money points, long expected) {
        Money allocated = price.split(goods.minorUnits(), points.minorUnits()).get(1);
        return new DeferredPoints(allocated, expected, 0);
    }

    /**
     * After some time.
     *
     * @param inAll how many points were redeemed since the sale
     * @param estimate how many points will ever be redeemed, as it is estimated now
     * @return what is deferred then
     */
    public DeferredPoints after(long inAll, long estimate) {
        return new DeferredPoints(allocated, estimate, inAll);
    }

    /**
     * Tells what has become revenue since the sale.
     *
     * @return the amount, rounded half up to the minor unit, and never more than was allocated
     */
    public Money recognized() {
        BigDecimal minor = BigDecimal.valueOf(allocated.minorUnits())
                .multiply(BigDecimal.valueOf(Math.min(redeemed, expected)))
                .divide(BigDecimal.valueOf(expected), 0, RoundingMode.HALF_UP);
        return Money.ofMinor(allocated.currency(), minor.longValueExact());
    }

    /**
     * Tells what has become revenue since an earlier report.
     *
     * @param earlier what was reported then
     * @return the amount; negative where the estimate rose by more than was redeemed
     */
    public Money recognizedSince(DeferredPoints earlier) {
        return recognized().minus(earlier.recognized());
    }

    /**
     * Tells what is owed to members: the contract liability.
     *
     * @return the amount
     */
    public Money liability() {
        return allocated.minus(recognized());
    }
}
