package io.omni.core.journal;

import io.omni.core.internal.Sha256;
import java.util.HexFormat;

/** Links each line to all before it: the first 128 bits of SHA-256, in hexadecimal. Who changes, drops or moves a line breaks it. */
final class Chain {

    static final int LENGTH = 32;

    private Chain() {}

    static String of(String before, long position, long segment, String text) {
        byte[] digest = Sha256.of(before + "\n" + position + "\n" + segment + "\n" + text)
                .array();
        return HexFormat.of().formatHex(digest, 0, LENGTH / 2);
    }
}
