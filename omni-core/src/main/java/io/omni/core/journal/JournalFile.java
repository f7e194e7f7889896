package io.omni.core.journal;

import io.omni.core.ledger.JournalBroken;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.JournalSink;
import io.omni.core.ledger.JournalSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The journal as a file of text, one entry a line, to be named both as sink and as source in
 * {@link io.omni.core.ledger.JournalOptions}:
 *
 * <pre>{@code {"position":12,"segment":11,"chain":"9f86d081884c7d659a2feaa0c55ad015","entry":{...}}}</pre>
 *
 * <p>A segment is on the disk when {@link #accept} returns (fsync). A segment that the process died in is cut off when the file is opened
 * again, from the first line on that is not whole; the store hands it over once more, or died with the process. Entries that the file has
 * are not written again, and a gap between what it has and what it is given is {@link JournalBroken}.
 *
 * <p>{@code chain} is the first half of the SHA-256 of the line and of the chain before it. So a line that was changed, dropped or moved is
 * found by whoever reads the file from the start. It is no signature: who can write the file can write all of it anew; keep the last chain
 * elsewhere to guard against that.
 *
 * <p>One process writes a file, which it locks. Safe for use by several threads.
 */
public final class JournalFile implements JournalSink, JournalSource, AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final JournalCodec codec;
    private final JournalReader reader;
    private final long cut;
    private volatile long end;
    private volatile Line last;

    private JournalFile(Path path, FileChannel channel, JournalCodec codec, Place whole) throws IOException {
        this.path = path;
        this.channel = channel;
        this.codec = codec;
        this.end = whole.offset();
        this.last = whole.line();
        this.cut = channel.size() - end;
        this.reader = new JournalReader(path, channel, codec, () -> end);
        if (cut > 0) {
            channel.truncate(end);
        }
        channel.force(true);
    }

    /**
     * Opens a file to go on with it, or begins one.
     *
     * @param path the file; its directory has to be there
     * @param codec writes and reads its entries
     * @return the file, to be closed
     * @throws JournalBroken if it is not a journal's file, or its last segment was changed
     * @throws IllegalStateException if it is open already
     * @throws UncheckedIOException if it cannot be opened
     */
    public static JournalFile open(Path path, JournalCodec codec) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(path, channel);
                return new JournalFile(path, channel, codec, Torn.end(path, channel));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock goes with the channel. */
    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IllegalStateException(
                    path + " is open already, here or in another process: give each ledger a file of its own");
        }
    }

    @Override
    public synchronized void accept(JournalSegment segment) {
        if (segment.after() > last.position()) {
            throw new JournalBroken(
                    "%s ends at position %d, and the segment begins after %d: find the entries between, or begin a new file"
                            .formatted(path, last.position(), segment.after()));
        }
        try {
            channel.truncate(end);
            write(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JournalSegment segment) throws IOException {
        Line line = last;
        long offset = end;
        long first = 0;
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        for (int i = 0; i < segment.entries().size(); i++) {
            long position = segment.positions().get(i);
            if (position > line.position()) {
                first = first == 0 ? position : first;
                line = line.next(
                        position, first, codec.write().apply(segment.entries().get(i)));
                buffer.writeBytes(line.bytes());
            }
            if (buffer.size() >= BUFFER) {
                offset = drain(buffer, offset);
            }
        }
        offset = drain(buffer, offset);
        channel.force(false);
        end = offset;
        last = line;
    }

    private long drain(ByteArrayOutputStream buffer, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes, offset + bytes.position());
        }
        buffer.reset();
        return offset + bytes.position();
    }

    @Override
    public JournalPage entries(long after, int limit) {
        return reader.entries(after, limit);
    }

    /**
     * Tells how far the file goes.
     *
     * @return the position of its last entry; 0 if it has none
     */
    public long position() {
        return last.position();
    }

    /**
     * Tells the digest of all lines, to be kept elsewhere.
     *
     * @return 32 hexadecimal digits
     */
    public String chain() {
        return last.chain();
    }

    /**
     * Tells what was cut off when the file was opened.
     *
     * @return how many bytes of a segment that a process died in; 0 for a file that was whole
     */
    public long cut() {
        return cut;
    }

    @Override
    public void close() {
        reader.close();
    }
}
