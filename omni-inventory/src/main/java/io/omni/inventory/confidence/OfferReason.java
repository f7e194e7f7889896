package io.omni.inventory.confidence;

/** Why so many units are offered. */
public enum OfferReason {
    /** The whole book is there with the probability wanted. */
    BELIEVED,
    /** Fewer are there with that probability. */
    UNCERTAIN,
    /** A picker found units missing, and the book was not corrected. */
    KNOWN_MISSING,
    /** The book has none to offer. */
    NONE_ON_BOOK
}
