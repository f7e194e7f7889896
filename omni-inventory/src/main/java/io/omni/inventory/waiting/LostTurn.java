package io.omni.inventory.waiting;

/** What becomes of who does not take what is offered. */
public enum LostTurn {
    /** They wait at the end of the line. */
    END_OF_LINE,
    /** They wait no more. */
    OUT
}
