package io.omni.workbench.history;

/** What a line records. */
public enum LineKind {
    /** Units of an article were sold. */
    SALE,
    /** Units of an article came back: the invoice is a cancellation, or the quantity is below zero at a price. */
    RETURN,
    /** Postage or carriage was charged. */
    DELIVERY_CHARGE
}
