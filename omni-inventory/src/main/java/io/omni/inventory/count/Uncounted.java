package io.omni.inventory.count;

/** What becomes of lines that nobody tallied when a count is closed. */
public enum Uncounted {
    /** The count is not closed. */
    REFUSE,
    /** They are left out: the book stays, and they do not count as counted. */
    LEAVE_OUT
}
