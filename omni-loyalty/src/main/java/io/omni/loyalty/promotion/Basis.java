package io.omni.loyalty.promotion;

/** Which amount a threshold looks at. It is always named, for peers that left it open changed it from one release to the next. */
public enum Basis {

    /** What the goods cost before any promotion. */
    BEFORE_DISCOUNTS,

    /** What the goods cost after the promotions of all earlier lanes, and before those of the promotion's own. */
    AFTER_EARLIER_LANES
}
