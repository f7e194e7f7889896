package io.omni.core.ledger;

import io.omni.core.command.CommandIdReused;
import io.omni.core.id.CommandId;

/** The id of a posting was given to another command before. Nothing was changed. */
public final class PostingIdReused extends CommandIdReused {

    private static final long serialVersionUID = 1L;

    /** The posting. */
    private final transient PostingId id;

    PostingIdReused(PostingId id, Fingerprint fingerprint, JournalEntry first) {
        super(
                new CommandId(id.value()),
                "the command %s (%s) posted at %s".formatted(first.cause(), first.fingerprint(), first.recordedAt()),
                "this one (%s)".formatted(fingerprint));
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
