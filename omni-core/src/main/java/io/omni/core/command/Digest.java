package io.omni.core.command;

import io.omni.core.internal.Content;
import io.omni.core.internal.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Names a value by its content: the same for equal values on every machine, in every version of the program and of Java, and different for
 * different ones. What holds for a {@link Command} holds for the value: it is a record, and the alternatives of a sealed type in it each have
 * a {@link Kind}.
 */
public final class Digest {

    private Digest() {}

    /**
     * Digests a record.
     *
     * @param value the record, public like all that it contains
     * @return the SHA-256 of its content in 64 hexadecimal digits
     * @throws IllegalArgumentException if it contains something that has no stable text
     */
    public static String of(Record value) {
        ByteBuffer digest = Sha256.of(Content.of(value));
        byte[] bytes = new byte[digest.remaining()];
        digest.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
