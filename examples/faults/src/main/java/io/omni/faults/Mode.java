package io.omni.faults;

/** In whose transaction a command is carried out. */
enum Mode {
    /** By itself: the ledger may carry it out with those of other callers. */
    LONE,
    /** With others in one call. */
    BATCH,
    /** In a unit of work, with aggregates and an event. */
    UNIT,
    /** In a transaction that the host begins and ends, with an aggregate and an event. */
    HOST;

    /** Whether it is kept together with a {@link Slip}. */
    boolean leavesASlip() {
        return this == UNIT || this == HOST;
    }
}
