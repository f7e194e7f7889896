package io.omni.loyalty.tier;

/** What qualifies for a tier. Points that are spent do not come into it: a tier is earned, and using points costs nobody a tier. */
public enum Measure {
    /** Points earned by purchases, less those clawed back. */
    POINTS,
    /** What was paid, less what was refunded, in minor units. */
    SPEND,
    /** How many purchases of which something was kept. */
    VISITS
}
