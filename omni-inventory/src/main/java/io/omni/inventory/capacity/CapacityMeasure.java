package io.omni.inventory.capacity;

/** In what a capacity is measured. */
public enum CapacityMeasure {
    /** Orders of a day. */
    ORDERS,
    /** Units of a day, over all its orders. */
    UNITS,
    /** Customers in a pick-up slot. */
    PLACES
}
