package io.omni.inventory.count;

/** At which moment the units of a tally were there. */
public enum TallyBasis {
    /** Now: the counter has just counted, and the tally is sent at once. */
    NOW,
    /** When the line was last {@linkplain MarkLines marked}: what was sold or received since counts on both sides. */
    MARK
}
