package io.omni.inventory.lot;

/** What is kept of the units of a SKU beside their number. */
public enum Tracking {
    /** Nothing. */
    NONE,
    /** Of which lot they are: food, medicine, cosmetics. */
    LOT,
    /** Which ones they are, each by its serial number: electronics. */
    SERIAL
}
