package io.omni.core.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** The bytes of a file as lines, read from any place, forwards. */
final class Lines {

    private static final int BUFFER = 1 << 16;
    private static final int BACKWARDS = 1 << 12;

    private final FileChannel channel;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long offset;

    /** Begins at an offset, and reads as if the file ended at another. */
    Lines(FileChannel channel, long offset, long end) {
        this.channel = channel;
        this.offset = offset;
        this.end = end;
        buffer.limit(0);
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }

    /** The bytes up to the next line break; empty if no line break follows. */
    Optional<byte[]> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long at = offset;
        while (buffer.hasRemaining() || fill(at)) {
            byte next = buffer.get();
            at++;
            if (next == '\n') {
                offset = at;
                return Optional.of(line.toByteArray());
            }
            line.write(next);
        }
        return Optional.empty();
    }

    /** All bytes that follow, without looking for lines. */
    byte[] rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (long at = offset; buffer.hasRemaining() || fill(at); at++) {
            all.write(buffer.get());
        }
        return all.toByteArray();
    }

    private boolean fill(long at) {
        return fill(channel, buffer.clear().limit((int) Math.min(BUFFER, Math.max(0, end - at))), at);
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer, long from) {
        try {
            boolean more = true;
            while (buffer.hasRemaining() && more) {
                more = channel.read(buffer, from + buffer.position()) > 0;
            }
            return buffer.flip().hasRemaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the line begins of which the byte before an offset is the last. */
    static long startOfLineBefore(FileChannel channel, long offset) {
        ByteBuffer chunk = ByteBuffer.allocate(BACKWARDS);
        long to = offset - 1;
        while (to > 0) {
            long from = Math.max(0, to - BACKWARDS);
            fill(channel, chunk.clear().limit((int) (to - from)), from);
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return from + i + 1;
                }
            }
            to = from;
        }
        return 0;
    }
}
