package io.omni.core.ledger;

import io.omni.core.command.Command;
import io.omni.core.internal.Content;
import io.omni.core.internal.Sha256;
import java.nio.ByteBuffer;

/**
 * By which a repeated command is told from another command under the same id: the first 128 bits of the SHA-256 digest of what the caller
 * asked for. It covers nothing that was worked out, such as instants, floors, expiry or the lots that were chosen.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Fingerprint(long high, long low) {

    /**
     * Takes the fingerprint of a command.
     *
     * @param cause names the kind of command
     * @param asked what the caller asked for, as text that is the same at each repetition and different for different commands
     * @return the fingerprint
     */
    public static Fingerprint of(String cause, String asked) {
        ByteBuffer digest = Sha256.of(cause.length() + ":" + cause + asked);
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    /**
     * Takes the fingerprint of a command: of its type and of all of its components but the id.
     *
     * @param command the command, a record
     * @return the fingerprint
     * @throws IllegalArgumentException if the command is no record, or contains something that has no stable text
     */
    public static Fingerprint of(Command command) {
        return of(command.type(), Content.of(command));
    }

    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
