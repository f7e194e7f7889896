package io.omni.core.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 digests of texts. */
public final class Sha256 {

    private Sha256() {}

    /**
     * Digests a text.
     *
     * @param text the text, digested as UTF-8
     * @return its 32 bytes, to be read from the first
     */
    public static ByteBuffer of(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every Java platform must have", e);
        }
    }
}
