package io.omni.orders.fulfillment;

/** What a carrier says of a parcel. */
public enum TrackingStatus {
    /** It is on its way. */
    IN_TRANSIT,
    /** It is with who delivers it today. */
    OUT_FOR_DELIVERY,
    /** Delivery was tried and failed. It is tried again, or comes back. */
    FAILED,
    /** The customer has it. */
    DELIVERED,
    /** It is back where it came from. */
    RETURNED;

    /**
     * Tells whether nothing follows.
     *
     * @return whether it is delivered or returned
     */
    public boolean isFinal() {
        return this == DELIVERED || this == RETURNED;
    }
}
