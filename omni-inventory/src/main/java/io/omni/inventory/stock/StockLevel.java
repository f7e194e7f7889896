package io.omni.inventory.stock;

/**
 * How the stock of one SKU at one location stands at an instant. A location on which nothing was ever posted stands at nothing.
 *
 * @param key what and where
 * @param onHand units that are there and can be sold; negative only where the book was corrected by more than it had, or units were shipped
 *     that it does not have any more
 * @param held units of these that are held for somebody
 * @param available units that anybody may promise: on hand, less held, less what is set aside for channels, less what is of lots that have
 *     expired or are called back; negative where more is held than is there
 * @param inTransit units on their way to the location from another one, not part of those on hand
 * @param damaged units that are there and broken, not part of those on hand
 * @param qualityHold units that are there and may not be sold until somebody has looked at them, not part of those on hand
 * @param display units that are there and shown to customers, not part of those on hand
 * @param onOrder units that suppliers and other locations are still to send
 */
public record StockLevel(
        StockKey key,
        long onHand,
        long held,
        long available,
        long inTransit,
        long damaged,
        long qualityHold,
        long display,
        long onOrder) {

    /**
     * A level of which all units can be sold, and none is on order.
     *
     * @param key what and where
     * @param onHand units that are there
     * @param held units of these that are held for somebody
     * @param available units that may be promised
     * @param inTransit units on their way to the location
     */
    public StockLevel(StockKey key, long onHand, long held, long available, long inTransit) {
        this(key, onHand, held, available, inTransit, 0, 0, 0, 0);
    }

    /**
     * Counts the units that are there, whatever can be done with them.
     *
     * @return sellable, damaged, held for quality and on display
     */
    public long physical() {
        return onHand + damaged + qualityHold + display;
    }

    /**
     * Counts the units that are set aside for channels and promised to nobody, and those of lots that may not be sold.
     *
     * @return how many
     */
    public long setAside() {
        return onHand - held - available;
    }

    /**
     * Counts the units that are there in one condition.
     *
     * @param condition which
     * @return how many
     */
    public long in(StockCondition condition) {
        return switch (condition) {
            case SELLABLE -> onHand;
            case DAMAGED -> damaged;
            case QUALITY_HOLD -> qualityHold;
            case DISPLAY -> display;
        };
    }
}
