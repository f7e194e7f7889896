package io.omni.inventory.stock;

/** What can be done with units that are on hand. Only what is sellable is promised to anybody. */
public enum StockCondition {
    /** It can be sold. */
    SELLABLE,
    /** It is broken, spoiled or incomplete. */
    DAMAGED,
    /** It may not be sold until somebody has looked at it. */
    QUALITY_HOLD,
    /** It is shown to customers, and not sold. */
    DISPLAY
}
