package io.omni.orders.incident;

/** What went wrong. */
public enum IncidentCause {
    /** Units were not found where they should have been. */
    NOT_FOUND,
    /** Units that were found cannot be sold. */
    DAMAGED,
    /** Another article lay in the place of the units. */
    WRONG_ITEM,
    /** The location does not supply its part. */
    REJECTED,
    /** Nobody at the location took the work in time. */
    NOBODY_ACCEPTS,
    /** The location is not done by when it promised. */
    LATE,
    /** The carrier could not deliver. */
    UNDELIVERABLE,
    /** Parcels came back. */
    RETURNED_TO_SENDER,
    /** No locker is free for it. */
    LOCKER_FULL,
    /** The customer did not come. */
    NO_SHOW,
    /** The part was canceled while the location worked on it. */
    CANCELED
}
