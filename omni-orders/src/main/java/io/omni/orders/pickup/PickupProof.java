package io.omni.orders.pickup;

/** By what it was shown that somebody may have the goods. */
public enum PickupProof {
    /** The code was shown. */
    CODE,
    /** The customer's identity card was. */
    CUSTOMER_CARD,
    /** The identity card of the customer's delegate was. */
    DELEGATE_CARD
}
