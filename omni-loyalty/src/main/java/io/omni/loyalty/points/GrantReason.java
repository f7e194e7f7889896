package io.omni.loyalty.points;

/** What points are given for that no purchase earned. */
public enum GrantReason {
    /** Something went wrong. */
    GOODWILL,
    /** For joining the program. */
    JOINING,
    /** For bringing somebody else. */
    REFERRAL,
    /** For a visit, an answer, a review. */
    CAMPAIGN,
    /** Brought along from another program. */
    MIGRATION
}
