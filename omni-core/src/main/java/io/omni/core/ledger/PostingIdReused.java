package io.omni.core.ledger;

import io.omni.core.OmniException;

/** The id of a posting was given to another command before. Nothing was changed. */
public final class PostingIdReused extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The posting. */
    private final transient PostingId id;

    PostingIdReused(PostingId id, Fingerprint fingerprint, JournalEntry first) {
        super(
                "posting id %s belongs to the command %s (%s) recorded at %s, not to this one (%s): give a new command an id of its own"
                        .formatted(id, first.cause(), first.fingerprint(), first.recordedAt(), fingerprint));
        this.id = id;
    }

    /**
     * Names the posting.
     *
     * @return its id
     */
    public PostingId id() {
        return id;
    }
}
