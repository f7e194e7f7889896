package io.omni.loyalty.coupon;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * There are new codes, to be printed or sent. The codes are secrets, and not told here: {@link Coupons#codes} lists them.
 *
 * @param batch which ones
 * @param offer what they are for
 * @param count how many
 */
public record CouponsMade(BatchId batch, OfferId offer, long count) implements Event {

    @Override
    public String type() {
        return "coupon.made";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("coupon-offer", offer.value());
    }
}
