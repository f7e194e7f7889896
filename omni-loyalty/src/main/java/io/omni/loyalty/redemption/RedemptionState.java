package io.omni.loyalty.redemption;

/** How far a redemption got. */
public enum RedemptionState {
    /** It is kept for a purchase, until its time is over. */
    HELD,
    /** It is used. */
    CONFIRMED,
    /** The purchase did not take it. */
    RELEASED
}
