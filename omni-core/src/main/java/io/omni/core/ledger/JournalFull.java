package io.omni.core.ledger;

import io.omni.core.OmniException;

/**
 * A store has as many entries of the journal as it may have, so that nothing can be posted. It is a full disk, not a failing sink: what a
 * sink throws is answered by {@link Journal#seal} alone. Nothing was changed, and postings go on as soon as a segment is sealed.
 */
public final class JournalFull extends OmniException {

    private static final long serialVersionUID = 1L;

    /** How many entries the store may have. */
    private final long limit;

    /**
     * Creates the exception.
     *
     * @param limit how many entries the store may have
     */
    public JournalFull(long limit) {
        super(
                "the journal has %d entries, as many as its store may have: seal it (Omni.tidyUp or Journal.seal) and see what that answers, or set a higher limit"
                        .formatted(limit));
        this.limit = limit;
    }

    /**
     * Tells the limit.
     *
     * @return how many entries the store may have
     */
    public long limit() {
        return limit;
    }
}
