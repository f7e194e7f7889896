package io.omni.jdbc;

import io.omni.core.OmniException;
import io.omni.core.ledger.PostingId;
import java.time.Duration;

/** A posting was not begun, because too many others wait, or waited too long before it. Nothing was posted. */
public final class LedgerBusy extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The posting. */
    private final transient PostingId posting;

    private LedgerBusy(PostingId posting, String message) {
        super(message);
        this.posting = posting;
    }

    static LedgerBusy full(PostingId posting, int waiting) {
        return new LedgerBusy(
                posting,
                "posting %s was not begun: %d others wait already, as many as JdbcOptions allow; send the command again under its id when there is less to do"
                        .formatted(posting, waiting));
    }

    static LedgerBusy late(PostingId posting, Duration patience) {
        return new LedgerBusy(
                posting,
                "posting %s was not begun within %s, the patience that JdbcOptions name; send the command again under its id when there is less to do"
                        .formatted(posting, patience));
    }

    /**
     * Tells which posting.
     *
     * @return its id
     */
    public PostingId posting() {
        return posting;
    }
}
