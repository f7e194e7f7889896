package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.loyalty.coupon.BatchId;
import io.omni.loyalty.coupon.CouponAnswer;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.CouponOutcome;
import io.omni.loyalty.coupon.CouponProblem;
import io.omni.loyalty.coupon.CouponsMade;
import io.omni.loyalty.coupon.OfferId;
import io.omni.loyalty.coupon.OfferUse;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.internal.CouponBatch;
import io.omni.loyalty.internal.WithdrawnCode;

/** The forms of coupons. */
final class CouponForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(OfferId.class, OfferId::value, OfferId::new)
            .text(BatchId.class, BatchId::value, BatchId::new)
            .text(TypedCode.class, TypedCode::text, TypedCode::new)
            .stored("coupon-offer", CouponOffer.class)
            .stored("coupon-batch", CouponBatch.class)
            .stored("withdrawn-code", WithdrawnCode.class)
            .emitted("coupon.made", CouponsMade.class)
            .choice(
                    CouponProblem.class,
                    named("unknown", CouponProblem.Unknown.class),
                    named("mistyped", CouponProblem.Mistyped.class),
                    named("withdrawn", CouponProblem.Withdrawn.class),
                    named("not-yet", CouponProblem.NotYet.class),
                    named("over", CouponProblem.Over.class),
                    named("wrong-channel", CouponProblem.WrongChannel.class),
                    named("somebody-elses", CouponProblem.SomebodyElses.class),
                    named("customer-unknown", CouponProblem.CustomerUnknown.class),
                    named("used-up", CouponProblem.UsedUp.class),
                    named("customer-used-up", CouponProblem.CustomerUsedUp.class),
                    named("offer-used-up", CouponProblem.OfferUsedUp.class),
                    named("budget-spent", CouponProblem.BudgetSpent.class))
            .choice(
                    CouponOutcome.class,
                    named("coupon.issued", CouponOutcome.CouponsIssued.class),
                    named("coupon.held", CouponOutcome.CouponHeld.class),
                    named("coupon.withdrawn", CouponOutcome.CouponWithdrawn.class),
                    named("coupon.refused", CouponOutcome.CouponRefused.class),
                    named("coupon.too-many-codes", CouponOutcome.TooManyCodes.class),
                    named("coupon.no-such-offer", CouponOutcome.NoSuchOffer.class))
            .choice(
                    CouponAnswer.class,
                    named("usable", CouponAnswer.Usable.class),
                    named("unusable", CouponAnswer.Unusable.class))
            .values(OfferUse.class)
            .build();

    private CouponForms() {}
}
