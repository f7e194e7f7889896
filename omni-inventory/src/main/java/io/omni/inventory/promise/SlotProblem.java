package io.omni.inventory.promise;

/** Why there is no place in a pick-up slot. */
public enum SlotProblem {
    /** All places are promised. */
    FULL,
    /** The last place was promised a while before it begins, which is over. */
    TOO_LATE,
    /** By its plan no slot begins then at the location. */
    NOT_OFFERED
}
