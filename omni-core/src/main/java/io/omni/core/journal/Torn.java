package io.omni.core.journal;

import io.omni.core.ledger.JournalBroken;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out how far a file is whole. All segments but the last one were on the disk before the last one was begun, so only that one can be
 * torn: it may end within a line and, where the machine died, too, have holes before that.
 */
final class Torn {

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private Torn(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
    }

    /** The place after the last line that is whole, with all before it. */
    static Place end(Path path, FileChannel channel) throws IOException {
        return new Torn(path, channel).end();
    }

    private Place end() {
        Optional<Line> last = lastLine();
        if (last.isEmpty() && size > 0) {
            requireBegun();
        }
        long segment = last.isEmpty() ? 0 : last.get().segment();
        return onwards(Place.after(segment - 1, channel, size));
    }

    private Optional<Line> lastLine() {
        Optional<Line> last = Optional.empty();
        for (long start = size; start > 0 && last.isEmpty(); ) {
            start = Lines.startOfLineBefore(channel, start);
            last = new Lines(channel, start, size).next().flatMap(Line::of);
        }
        return last;
    }

    /** What has no whole line is a first segment, torn, or no journal at all: nobody's file is cut because it was named by mistake. */
    private void requireBegun() {
        byte[] begun = new Lines(channel, 0, Math.min(size, Line.BEGINNING.length())).rest();
        for (int i = 0; i < begun.length; i++) {
            if (begun[i] != 0 && begun[i] != Line.BEGINNING.charAt(i)) {
                throw new JournalBroken(path + " is no journal's file: name another one; this one is left as it is");
            }
        }
    }

    private Place onwards(Place base) {
        Lines lines = new Lines(channel, base.offset(), size);
        Place whole = base;
        Optional<Line> next = lines.next().flatMap(Line::of);
        while (next.isPresent()) {
            if (!next.get().follows(whole.line())) {
                throw new JournalBroken(
                        "%s: position %d does not follow from position %d: the file was changed after it was written; compare it with a copy"
                                .formatted(
                                        path,
                                        next.get().position(),
                                        whole.line().position()));
            }
            whole = new Place(next.get(), lines.offset());
            next = lines.next().flatMap(Line::of);
        }
        return whole;
    }
}
