package io.omni.core.ledger;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import java.time.Instant;
import java.util.UUID;

/**
 * Names a posting. The caller chooses it, and gives it again when it repeats the posting.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record PostingId(UUID value) implements Comparable<PostingId> {

    /** Checks the version of the id. */
    public PostingId {
        UuidV7.require("posting id", value);
    }

    /**
     * Names the posting that carries out a command.
     *
     * @param command the command
     * @return the posting
     */
    public static PostingId of(CommandId command) {
        return new PostingId(command.value());
    }

    /**
     * Tells when the caller made the command.
     *
     * @return the instant in whole milliseconds
     */
    public Instant issuedAt() {
        return UuidV7.instantOf(value);
    }

    @Override
    public int compareTo(PostingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
