package io.omni.core.ledger;

import io.omni.core.OmniException;
import java.time.Instant;

/** The id of a posting is older than ids are kept, so that nobody can say whether it was posted before. Nothing was changed. */
public final class PostingTooOld extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The posting. */
    private final transient PostingId id;

    PostingTooOld(PostingId id, Instant rememberedSince) {
        super(
                "posting id %s was made at %s, and ids made before %s are not remembered: look in the journal whether it was posted, and if not give the command a new id"
                        .formatted(id, id.issuedAt(), rememberedSince));
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
