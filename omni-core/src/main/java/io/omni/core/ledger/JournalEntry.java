package io.omni.core.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A posting as it was posted.
 *
 * @param id the posting
 * @param cause the kind of command
 * @param fingerprint of what the caller asked for
 * @param recordedAt when it was decided
 * @param lines what it did, with the expired holds that it swept up first
 */
public record JournalEntry(
        PostingId id, String cause, Fingerprint fingerprint, Instant recordedAt, List<JournalLine> lines) {

    /**
     * Copies the lines.
     *
     * @param id the posting
     * @param cause the kind of command
     * @param fingerprint of what the caller asked for
     * @param recordedAt when it was decided
     * @param lines what it did
     */
    public JournalEntry {
        lines = List.copyOf(lines);
    }
}
