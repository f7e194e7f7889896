package io.omni.workbench.replay;

/**
 * What stores keep from online channels.
 *
 * @param setAsidePercent which share of what comes to a store is set aside for those who buy in the store
 * @param safetyStock how many units of each article a store does not promise to others
 */
record StockRules(int setAsidePercent, int safetyStock) {

    /** Nothing. */
    static final StockRules NONE = new StockRules(0, 0);

    boolean areNone() {
        return equals(NONE);
    }
}
