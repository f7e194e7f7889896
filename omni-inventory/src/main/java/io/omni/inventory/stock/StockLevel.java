package io.omni.inventory.stock;

/**
 * How the stock of one SKU at one location stands at an instant. A location on which nothing was ever posted stands at nothing.
 *
 * @param key what and where
 * @param onHand units that are there; negative only where the book was corrected by more than it had, or units were shipped that it does not
 *     have any more
 * @param held units of these that are held for somebody
 * @param available units that anybody may promise: on hand, less held, less what is set aside for channels; negative where more is held than is
 *     there
 * @param inTransit units on their way to the location, not part of those on hand
 */
public record StockLevel(StockKey key, long onHand, long held, long available, long inTransit) {

    /**
     * Counts the units that are set aside for channels and promised to nobody.
     *
     * @return how many
     */
    public long setAside() {
        return onHand - held - available;
    }
}
