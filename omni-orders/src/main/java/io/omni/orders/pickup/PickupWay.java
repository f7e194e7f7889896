package io.omni.orders.pickup;

/** How a customer fetches goods. */
public enum PickupWay {
    /** At the counter. */
    COUNTER,
    /** In front of the store: they are brought to the car. */
    CURBSIDE,
    /** From a locker. */
    LOCKER
}
