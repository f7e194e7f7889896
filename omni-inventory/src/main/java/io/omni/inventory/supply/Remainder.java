package io.omni.inventory.supply;

/** What becomes of units that are outstanding after a receipt. */
public enum Remainder {
    /** They are still to come. */
    STILL_EXPECTED,
    /** They are not to come any more: the line is closed short. */
    NOT_COMING
}
