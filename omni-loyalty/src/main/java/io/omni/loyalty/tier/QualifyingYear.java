package io.omni.loyalty.tier;

/** Over which time it is counted what qualifies. */
public enum QualifyingYear {
    /** From the beginning of the calendar year, by the clocks of the program's zone. */
    CALENDAR_YEAR,
    /** Over the last twelve months, day by day. */
    ROLLING_YEAR,
    /** From the last anniversary of the member's joining. */
    ANNIVERSARY_YEAR
}
