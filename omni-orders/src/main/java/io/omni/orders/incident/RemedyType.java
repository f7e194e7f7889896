package io.omni.orders.incident;

/** The kinds of what can be done about an incident. */
public enum RemedyType {
    /** {@link Remedy.Substitute}. */
    SUBSTITUTE,
    /** {@link Remedy.OtherLocation}. */
    OTHER_LOCATION,
    /** {@link Remedy.LaterDate}. */
    LATER_DATE,
    /** {@link Remedy.Refund}. */
    REFUND;

    /**
     * Tells the kind of a remedy.
     *
     * @param remedy the remedy
     * @return its kind
     */
    public static RemedyType of(Remedy remedy) {
        if (remedy instanceof Remedy.Substitute) {
            return SUBSTITUTE;
        }
        if (remedy instanceof Remedy.OtherLocation) {
            return OTHER_LOCATION;
        }
        return remedy instanceof Remedy.LaterDate ? LATER_DATE : REFUND;
    }
}
