package io.omni.inventory.count;

/** What becomes of a late movement that a count has already seen. */
public enum IfCounted {
    /** It is refused, with the values. */
    REFUSE,
    /**
     * It explains part of what the count found: the book keeps its balance, and the journal says sold (or returned, or received) in place of
     * shrinkage.
     */
    EXPLAIN
}
