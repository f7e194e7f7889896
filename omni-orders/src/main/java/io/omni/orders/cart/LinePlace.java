package io.omni.orders.cart;

/** Where a line of a cart is. */
public enum LinePlace {
    /** Among what is bought. */
    IN_CART,
    /** Aside, to be bought some other day: it is neither priced nor ordered. */
    SAVED_FOR_LATER
}
