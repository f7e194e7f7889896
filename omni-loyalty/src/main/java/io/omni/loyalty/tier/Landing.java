package io.omni.loyalty.tier;

/** Where a member lands who does not qualify for the tier again by the time it ends. */
public enum Landing {
    /** In the tier for which the member qualifies. */
    RECOMPUTED,
    /** One tier lower, or in the one for which the member qualifies if that is higher: a soft landing. */
    ONE_DOWN
}
