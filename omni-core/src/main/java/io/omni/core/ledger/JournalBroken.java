package io.omni.core.ledger;

import io.omni.core.OmniException;

/** What keeps the journal, a store or a file, contradicts itself: positions with gaps or doubles, or text that was changed. */
public final class JournalBroken extends OmniException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what contradicts what, then the way out
     */
    public JournalBroken(String message) {
        super(message);
    }
}
