package io.omni.inventory.count;

/** What happened while the till was disconnected. */
public enum LateMovementType {
    /** Units were handed to a customer. */
    SOLD,
    /** Units came back from a customer, to be sold again. */
    RETURNED,
    /** Units came in from a supplier. */
    RECEIVED
}
