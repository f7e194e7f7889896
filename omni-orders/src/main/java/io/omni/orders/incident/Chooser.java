package io.omni.orders.incident;

/** Who chose what is done about an incident. */
public enum Chooser {
    /** The customer. */
    CUSTOMER,
    /** Staff, for the customer or by themselves. */
    STAFF,
    /** Nobody did, until the deadline or because there was nothing to choose. */
    CLOCK
}
