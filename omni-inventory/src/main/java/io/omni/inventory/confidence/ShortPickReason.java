package io.omni.inventory.confidence;

/** Why a picker came back with less. */
public enum ShortPickReason {
    /** Nothing more was to be found. */
    NOT_FOUND,
    /** What was found more cannot be sold. */
    DAMAGED,
    /** What lay in the place is another article. */
    OTHER_ARTICLE
}
