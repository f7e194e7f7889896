package io.omni.faults;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A message of PostgreSQL's protocol, version 3: a letter, the length, the content (its documentation, "Message Formats"). */
final class Frame {

    static final byte PARSE = 'P';
    static final byte BIND = 'B';
    static final byte QUERY = 'Q';
    static final byte SYNC = 'S';
    static final byte COMPLETE = 'C';
    static final byte READY = 'Z';

    /** The letter in {@link #READY} where no transaction is open. */
    static final byte IDLE = 'I';

    private static final int LENGTH_BYTES = 4;

    /** The letter; 0 for what opens a connection, which has none. */
    private final byte type;

    private final byte[] content;

    private Frame(byte type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    byte type() {
        return type;
    }

    /** Reads the message that opens a connection. */
    static Frame opening(DataInputStream in) throws IOException {
        return new Frame((byte) 0, content(in));
    }

    static Frame next(DataInputStream in) throws IOException {
        return new Frame(in.readByte(), content(in));
    }

    private static byte[] content(DataInputStream in) throws IOException {
        int length = in.readInt() - LENGTH_BYTES;
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }

    void writeTo(DataOutputStream out) throws IOException {
        if (type != 0) {
            out.writeByte(type);
        }
        out.writeInt(content.length + LENGTH_BYTES);
        out.write(content);
    }

    /** The letter that it consists of. */
    byte letter() {
        return content[0];
    }

    /** One of the texts that it begins with, each of which ends with a zero. */
    String text(int number) {
        int start = 0;
        for (int skipped = 0; skipped < number; skipped++) {
            start = end(start) + 1;
        }
        return new String(content, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
        int end = start;
        while (content[end] != 0) {
            end++;
        }
        return end;
    }
}
