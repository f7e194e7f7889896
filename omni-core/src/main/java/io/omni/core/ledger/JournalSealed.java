package io.omni.core.ledger;

import io.omni.core.OmniException;

/** Entries were asked for that the store has no longer, because they were sealed, and no {@link JournalSource} is named that reads them. */
public final class JournalSealed extends OmniException {

    private static final long serialVersionUID = 1L;

    /** After which position entries were asked for. */
    private final long after;

    /** Up to which position the store has none. */
    private final long sealed;

    /**
     * Creates the exception.
     *
     * @param after after which position entries were asked for
     * @param sealed up to which position the store has no entries any more
     */
    public JournalSealed(long after, long sealed) {
        super(
                "the journal was asked for after position %d, and it was sealed up to %d: name a JournalSource in JournalOptions that reads what the sink took, or read after %d; audit() goes on from the last checkpoint and needs none"
                        .formatted(after, sealed, sealed));
        this.after = after;
        this.sealed = sealed;
    }

    /**
     * Tells what was asked for.
     *
     * @return the position after which entries were asked for
     */
    public long after() {
        return after;
    }

    /**
     * Tells what is left.
     *
     * @return the position up to which the store has no entries any more
     */
    public long sealed() {
        return sealed;
    }
}
