package io.omni.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest((cause.length() + ":" + cause + asked).getBytes(UTF_8)));
            return new Fingerprint(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every Java platform must have", e);
        }
    }

    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
