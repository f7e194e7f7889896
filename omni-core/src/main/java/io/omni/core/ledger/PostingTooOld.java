package io.omni.core.ledger;

import io.omni.core.command.CommandTooOld;
import io.omni.core.id.CommandId;
import java.time.Instant;

/** The id of a posting is older than ids are kept, so that nobody can say whether it was posted before. Nothing was changed. */
public final class PostingTooOld extends CommandTooOld {

    private static final long serialVersionUID = 1L;

    /** The posting. */
    private final transient PostingId id;

    /**
     * Creates the exception.
     *
     * @param id the posting
     * @param rememberedSince how far back ids are remembered
     */
    public PostingTooOld(PostingId id, Instant rememberedSince) {
        super(new CommandId(id.value()), rememberedSince);
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
