package io.omni.inventory.stock;

/** Where units went that are not for sale. */
public enum WriteOffReason {
    /** They were thrown away or recycled. */
    SCRAPPED,
    /** They went back to their supplier. */
    RETURNED_TO_SUPPLIER,
    /** They were given away. */
    DONATED,
    /** They were sold outside the shop, as they were: to a liquidator, or off the display. */
    SOLD_AS_IS
}
