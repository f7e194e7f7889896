package io.omni.loyalty.coupon;

import io.omni.loyalty.promotion.CouponCode;

/** Whether a coupon could be used now. */
public sealed interface CouponAnswer {

    /**
     * It could be used.
     *
     * @param offer what it is for
     * @param unlocks the code by which the rules of promotions know it
     */
    record Usable(OfferId offer, CouponCode unlocks) implements CouponAnswer {}

    /**
     * It could not.
     *
     * @param problem why
     */
    record Unusable(CouponProblem problem) implements CouponAnswer {}
}
