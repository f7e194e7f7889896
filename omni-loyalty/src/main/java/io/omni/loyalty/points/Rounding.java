package io.omni.loyalty.points;

/** What becomes of a part of a point. */
public enum Rounding {
    /** Only full steps of spending earn, and what multiplies them is rounded down: 1.99 earns 2 points by 2 for each 1.00. */
    FULL_STEPS,
    /** Points in proportion, rounded down: 1.99 earns 3 points by 2 for each 1.00. */
    DOWN,
    /** Points in proportion, half a point and more up. */
    HALF_UP,
    /** Points in proportion, any part of a point up. */
    UP
}
