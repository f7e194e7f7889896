package io.omni.inventory.stock;

/** Why units moved. */
public enum MovementType {
    /** Units came in from a supplier. */
    RECEIVED("stock.received"),
    /** The book was corrected: units were damaged, lost or found. */
    ADJUSTED("stock.adjusted"),
    /** Units came back from a customer. */
    RETURNED("stock.returned"),
    /** Units left for another location. */
    DISPATCHED("stock.dispatched"),
    /** Units came in from another location. */
    ARRIVED("stock.arrived"),
    /** Held units left for a customer. */
    SHIPPED("stock.shipped"),
    /** Units were found in another condition, or put into one. */
    CONDITION_CHANGED("stock.condition-changed"),
    /** Units left that were not for sale. */
    WRITTEN_OFF("stock.written-off"),
    /** It was found out what became of units that were sent to another location. */
    TRANSFER_RESOLVED("stock.transfer-resolved"),
    /** Parts were put together to kits. */
    ASSEMBLED("stock.assembled"),
    /** Kits were taken apart. */
    DISASSEMBLED("stock.disassembled"),
    /** The book was brought in line with that of the system that owns it. */
    SYNCED("stock.synced");

    private final String cause;

    MovementType(String cause) {
        this.cause = cause;
    }

    /**
     * Gives the stable name under which the journal keeps movements of this type.
     *
     * @return a lower-case dotted name
     */
    public String cause() {
        return cause;
    }
}
