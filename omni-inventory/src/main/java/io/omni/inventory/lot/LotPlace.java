package io.omni.inventory.lot;

import io.omni.inventory.stock.StockCondition;

/** Where at a location units of a lot are, in the words of {@link StockCondition}, or that they are on their way to it. */
public enum LotPlace {
    /** They can be sold. */
    SELLABLE,
    /** They are broken, spoiled or incomplete. */
    DAMAGED,
    /** They may not be sold until somebody has looked at them. */
    QUALITY_HOLD,
    /** They are shown to customers. */
    DISPLAY,
    /** They are on their way to the location. */
    IN_TRANSIT;

    /**
     * Tells where units in a condition are.
     *
     * @param condition the condition
     * @return the place
     */
    public static LotPlace of(StockCondition condition) {
        return switch (condition) {
            case SELLABLE -> SELLABLE;
            case DAMAGED -> DAMAGED;
            case QUALITY_HOLD -> QUALITY_HOLD;
            case DISPLAY -> DISPLAY;
        };
    }
}
