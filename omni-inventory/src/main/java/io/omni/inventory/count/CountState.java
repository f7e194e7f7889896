package io.omni.inventory.count;

/** How far a count is. */
public enum CountState {
    /** Lines may be tallied. */
    OPEN,
    /** All is tallied; somebody has to approve or reject what differs. */
    CLOSED,
    /** What differed was posted. */
    APPROVED,
    /** Nothing was posted. */
    REJECTED,
    /** It was given up while it was open. Nothing was posted. */
    CANCELED;

    /**
     * Tells whether it keeps other counts from its SKUs.
     *
     * @return true while it is open or waits for a decision
     */
    public boolean isUnderWay() {
        return this == OPEN || this == CLOSED;
    }
}
