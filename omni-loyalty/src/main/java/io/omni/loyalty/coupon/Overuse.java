package io.omni.loyalty.coupon;

/** What becomes of a coupon that was used as often as it may be. */
public enum Overuse {
    /** It is refused: no limit is ever passed, however many tills ask at once. */
    REFUSE,
    /** It is honored and counted: a customer is never sent away, and {@link OfferUse} shows by how much that went over. */
    HONOR
}
