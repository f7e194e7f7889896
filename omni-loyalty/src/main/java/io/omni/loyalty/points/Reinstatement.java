package io.omni.loyalty.points;

/** Which points a member gets back when what they paid for is canceled. */
public enum Reinstatement {
    /** The same ones, with the expiry they had: those that have expired meanwhile stay expired. */
    REVERSE,
    /** As many new ones, which are valid as long as points just earned, from now on. */
    REISSUE
}
