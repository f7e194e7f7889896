package io.omni.loyalty.coupon;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Instant;

/** The answer to {@link IssueCoupons}, {@link HoldCoupon} and {@link WithdrawCoupon}. */
public sealed interface CouponOutcome extends CommandOutcome {

    /**
     * There are new codes. {@link Coupons#codes} lists them.
     *
     * @param batch which ones
     * @param offer what they are for
     * @param count how many
     */
    record CouponsIssued(BatchId batch, OfferId offer, long count) implements CouponOutcome {}

    /**
     * A use of a coupon is kept for a purchase.
     *
     * @param redemption by which it is confirmed, released or given back
     * @param offer what it is for
     * @param unlocks the code by which the rules of promotions know it
     * @param until until when
     */
    record CouponHeld(RedemptionId redemption, OfferId offer, CouponCode unlocks, Instant until)
            implements CouponOutcome {}

    /**
     * A code is out of use.
     *
     * @param offer what it was for
     */
    record CouponWithdrawn(OfferId offer) implements CouponOutcome {}

    /**
     * The coupon cannot be used.
     *
     * @param problem why
     */
    record CouponRefused(CouponProblem problem) implements CouponOutcome, Refusal {}

    /**
     * So many are not made at once: issue them by several commands.
     *
     * @param asked how many
     * @param most how many can be
     */
    record TooManyCodes(long asked, long most) implements CouponOutcome, Refusal {}

    /**
     * There is no such offer.
     *
     * @param offer which one
     */
    record NoSuchOffer(OfferId offer) implements CouponOutcome, Refusal {}
}
