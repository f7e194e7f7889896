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

    /** Copies the lines. */
    public JournalEntry {
        lines = List.copyOf(lines);
    }

    /**
     * Makes sure that a command with the id of this entry is the command that was posted.
     *
     * @param asked the fingerprint of the command
     * @return this entry
     * @throws PostingIdReused if it is another command
     */
    public JournalEntry requireSameCommand(Fingerprint asked) {
        if (!fingerprint.equals(asked)) {
            throw new PostingIdReused(id, asked, this);
        }
        return this;
    }
}
