package io.omni.inventory.supply;

/** What became of units by which what was sent and what came differ. */
public enum TransferResolution {
    /** They were sent and did not come, and nobody knows where they are. */
    LOST(true),
    /** They were sent, and broke on the way: nothing of them came. */
    DESTROYED(true),
    /** They were booked as sent, and are where they were. */
    NEVER_LEFT(true),
    /** They came, and were sent without being booked. Where they were sent from has fewer than its book says: a fact. */
    SENT_UNBOOKED(false),
    /** They came, and nobody knows where from; or were taken for lost. */
    FOUND(false);

    private final boolean missing;

    TransferResolution(boolean missing) {
        this.missing = missing;
    }

    /**
     * Tells which way units differ.
     *
     * @return true where more were sent than came, false where more came than were sent
     */
    public boolean isOfMissing() {
        return missing;
    }
}
