package io.omni.inventory.stock;

/**
 * Why units are in another condition than they were. Some reasons are facts, which are taken whoever was promised the units; others are a
 * choice, for which units have to be free.
 */
public enum ConditionReason {
    /** They were found broken, spoiled or incomplete. A fact. */
    DAMAGE_FOUND(StockCondition.DAMAGED, true),
    /** They failed an inspection. A fact. */
    FAILED_INSPECTION(StockCondition.DAMAGED, true),
    /** They were called back by their maker or by law. A fact. */
    RECALLED(StockCondition.QUALITY_HOLD, true),
    /** They may be faulty, and are not sold until somebody has looked at them. A fact. */
    FAULT_SUSPECTED(StockCondition.QUALITY_HOLD, true),
    /** They were taken as a sample, to be inspected. A choice. */
    SAMPLED(StockCondition.QUALITY_HOLD, false),
    /** They were put where customers see them. A choice. */
    PUT_ON_DISPLAY(StockCondition.DISPLAY, false),
    /** They were inspected, and are sound. */
    PASSED_INSPECTION(StockCondition.SELLABLE, true),
    /** They were repaired, cleaned or completed. */
    REPAIRED(StockCondition.SELLABLE, true),
    /** They were taken back from where customers saw them, and can be sold. */
    TAKEN_OFF_DISPLAY(StockCondition.SELLABLE, true);

    private final StockCondition condition;
    private final boolean fact;

    ConditionReason(StockCondition condition, boolean fact) {
        this.condition = condition;
        this.fact = fact;
    }

    /**
     * Tells in which condition units are for this reason.
     *
     * @return the condition
     */
    public StockCondition condition() {
        return condition;
    }

    /**
     * Tells whether units that can be sold are taken for this reason although they are promised.
     *
     * @return whether it is a fact, and no choice
     */
    public boolean isFact() {
        return fact;
    }
}
