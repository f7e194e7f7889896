package io.omni.faults;

/**
 * Something that must not be.
 *
 * @param kind what kind of thing
 * @param detail where, with the values
 */
record Finding(Kind kind, String detail) {

    enum Kind {
        /** A posting whose caller was told of it is not there, or is another one. */
        ACKNOWLEDGED_LOST,
        /** A posting is there whose caller was told that it is not. */
        REFUSED_KEPT,
        /** There is a posting that nobody asked for. */
        NOBODY_ASKED,
        /** A posting is there with other lines than were asked for. */
        NOT_AS_A_WHOLE,
        /** Two repetitions were answered differently. */
        ANSWERED_DIFFERENTLY,
        /** More was sold or held than there was. */
        OVERSOLD,
        /** More was taken out of a hold than it held, or after it had expired. */
        HOLD_TWICE,
        /** A hold has ended, and neither was it used up nor had it expired. */
        HOLD_LOST,
        /** The accounts are not what the journal says, or not what was asked for. */
        BOOKS_DRIFTED,
        /** An event, slip or tally does not belong to a posting, or is missing beside one. */
        APART,
        /** An event was never delivered. */
        UNDELIVERED,
        /** An event was delivered after it had been settled. */
        DELIVERED_AGAIN,
        /** An event overtook an earlier one of the same thing. */
        OUT_OF_ORDER,
        /** A caller was left without an answer, though all faults were over. */
        STUCK,
        /** An error that no fault excuses. */
        BROKEN
    }

    @Override
    public String toString() {
        return kind + ": " + detail;
    }
}
