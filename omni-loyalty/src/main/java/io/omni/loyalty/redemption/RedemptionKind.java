package io.omni.loyalty.redemption;

/** What is redeemed. */
public enum RedemptionKind {
    /** Points, counted one by one. */
    POINTS,
    /** One use of a coupon, given back as a whole. */
    COUPON,
    /** Money on a gift card or a customer's store credit, counted in minor units. */
    GIFT_CARD,
    /** The reward of a full stamp card, given back as a whole. */
    STAMP_REWARD,
    /** Uses and budgets of the promotions that an order took, given back as a whole. */
    PROMOTIONS;

    /**
     * Tells what can be given back in parts.
     *
     * @return whether it is counted
     */
    public boolean isCounted() {
        return this == POINTS || this == GIFT_CARD;
    }
}
