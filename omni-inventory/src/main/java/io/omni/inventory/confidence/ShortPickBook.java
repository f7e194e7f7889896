package io.omni.inventory.confidence;

/** What becomes of the book after a short pick. */
public enum ShortPickBook {
    /** It stays, and the units stay known as missing until the stock is counted; do not take them off by hand as well. */
    KEEP,
    /** It is corrected at once, as a fact, by what is missing. */
    CORRECT
}
