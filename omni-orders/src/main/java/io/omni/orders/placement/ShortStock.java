package io.omni.orders.placement;

/** What to do when less is available than is wanted. */
public enum ShortStock {
    /** Place no order, and say what is short. */
    REFUSE,
    /** Place the order with what is available, and say what is left out. */
    PLACE_AVAILABLE
}
