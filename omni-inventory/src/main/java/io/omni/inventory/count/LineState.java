package io.omni.inventory.count;

/** How far a line of a count is. */
public enum LineState {
    /** Nobody tallied it yet. */
    TO_COUNT,
    /** It differs by more than the tolerance, and is to be counted again. */
    TO_RECOUNT,
    /** The last tally stands. */
    COUNTED
}
