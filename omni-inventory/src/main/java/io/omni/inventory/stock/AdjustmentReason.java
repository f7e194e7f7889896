package io.omni.inventory.stock;

/** Why the book did not agree with the shelf. */
public enum AdjustmentReason {
    /** Units were broken or spoiled. */
    DAMAGED,
    /** Units were stolen or mislaid. */
    LOST,
    /** Units were there that the book did not know. */
    FOUND,
    /** The book was wrong. */
    CORRECTED
}
