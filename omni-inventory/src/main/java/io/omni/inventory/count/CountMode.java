package io.omni.inventory.count;

/** What the counter is shown. */
public enum CountMode {
    /** Only what to count: whoever does not know the book cannot copy it. */
    BLIND,
    /** What to count, and how many the book has. */
    DIRECTED
}
