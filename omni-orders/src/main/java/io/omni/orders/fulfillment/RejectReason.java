package io.omni.orders.fulfillment;

/** Why a location does not supply its part of an order. */
public enum RejectReason {
    /** It has more to do than it can. */
    TOO_BUSY,
    /** It is closed unexpectedly. */
    CLOSED,
    /** It wants to keep the units for who comes in. */
    KEEPS_STOCK
}
