package io.omni.core.journal;

import io.omni.core.ledger.JournalBroken;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads a journal's file, in pages and in constant memory, while another process may be writing it: what comes after the last whole line is
 * not there yet. Each line is checked against the one before it, so that reading from the start finds every line that was changed, dropped
 * or moved. Safe for use by several threads.
 */
public final class JournalReader implements JournalSource, AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final JournalCodec codec;
    private final LongSupplier end;
    private volatile Place last = new Place(Line.NONE, 0);

    JournalReader(Path path, FileChannel channel, JournalCodec codec, LongSupplier end) {
        this.path = path;
        this.channel = channel;
        this.codec = codec;
        this.end = end;
    }

    /**
     * Opens a file to read it.
     *
     * @param path the file
     * @param codec reads its entries
     * @return the reader, to be closed
     * @throws UncheckedIOException if it cannot be opened
     */
    public static JournalReader open(Path path, JournalCodec codec) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new JournalReader(path, channel, codec, () -> size(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads entries.
     *
     * @param after entries after this position; 0 for the start
     * @param limit at most this many, at least 1
     * @return the entries, fewer than the limit only if the file has no more
     * @throws JournalBroken if a line is none, or does not follow from the line before it
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public JournalPage entries(long after, int limit) {
        Place begin = placeOf(after);
        Lines lines = new Lines(channel, begin.offset(), end.getAsLong());
        Line before = begin.line();
        List<JournalEntry> entries = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        while (entries.size() < limit) {
            Optional<Line> next = next(lines, before);
            if (next.isEmpty()) {
                break;
            }
            before = next.get();
            if (before.position() > after) {
                entries.add(codec.read().apply(before.text()));
                positions.add(before.position());
            }
        }
        last = new Place(before, lines.offset());
        return new JournalPage(entries, positions, entries.isEmpty() ? after : before.position());
    }

    private Optional<Line> next(Lines lines, Line before) {
        Optional<byte[]> bytes = lines.next();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Line line = Line.of(bytes.get()).orElseThrow(() -> broken("the line after position %d is none", before));
        if (!line.follows(before)) {
            throw broken("position " + line.position() + " does not follow from position %d", before);
        }
        return Optional.of(line);
    }

    private JournalBroken broken(String what, Line before) {
        return new JournalBroken(path + ": " + what.formatted(before.position())
                + ": the file was changed after it was written; compare it with a copy");
    }

    /** Pages are read one after the other as a rule. */
    private Place placeOf(long position) {
        Place known = last;
        return known.line().position() == position ? known : Place.after(position, channel, end.getAsLong());
    }

    private static long size(FileChannel channel) {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
