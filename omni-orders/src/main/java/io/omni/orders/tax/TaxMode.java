package io.omni.orders.tax;

/** How tax and price go together. */
public enum TaxMode {
    /** The tax is within the price, as in Europe. */
    INCLUDED,
    /** The tax comes on top of the price, as in the United States. */
    ADDED
}
