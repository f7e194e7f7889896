package io.omni.core.storage;

/** What becomes of the later events of a subject when one of them is dead. */
public enum AfterDeath {
    /** They wait until the dead one is redriven or discarded: nothing is ever received out of order. */
    WAIT,
    /** They go on without it: a redriven event is received late. */
    GO_ON
}
