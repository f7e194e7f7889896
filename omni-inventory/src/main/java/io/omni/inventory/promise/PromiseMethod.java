package io.omni.inventory.promise;

/** How units get to the customer. */
public enum PromiseMethod {
    /** They are shipped. */
    SHIP,
    /** The customer comes for them. */
    PICKUP
}
