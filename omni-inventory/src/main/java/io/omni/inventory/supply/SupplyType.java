package io.omni.inventory.supply;

/** Why units are expected. */
public enum SupplyType {
    /** A supplier was ordered to send them. */
    PURCHASE_ORDER,
    /** A supplier says that they were sent. */
    SHIP_NOTICE,
    /** Another location is to send them, or has. */
    TRANSFER_ORDER
}
