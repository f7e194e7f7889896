package io.omni.orders.fulfillment;

/** Why units cannot be picked. */
public enum ShortReason {
    /** They were not found. */
    NOT_FOUND,
    /** What was found cannot be sold. */
    DAMAGED,
    /** What lay in the place is another article. */
    WRONG_ITEM
}
