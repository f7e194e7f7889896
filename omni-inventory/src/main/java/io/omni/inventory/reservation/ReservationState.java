package io.omni.inventory.reservation;

/** How firmly units are reserved. */
public enum ReservationState {
    /** Until an instant. */
    HELD,
    /** For good: until they ship or are released. */
    CONFIRMED,
    /** Not any more: the instant has passed, and the units are available to others. */
    EXPIRED
}
