package io.omni.orders.cart;

/** What becomes of an item that is in both of two carts that become one. Items that are in one of them only are kept in any case. */
public enum MergePolicy {
    /** Its units are added up. */
    SUM,
    /** It has as many units as in the cart that was touched last. */
    LATEST,
    /** Where they differ in its units nothing is done, and the outcome says what to ask the customer. */
    ASK
}
