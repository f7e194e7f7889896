package io.omni.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The entries that wait for the sink, in chunks. They are packed: as objects they would be many times as large, and keep the garbage
 * collector busy.
 */
final class JournalTail {

    private static final int CHUNK = 512;

    private final EntryCodec codec;
    private final List<PackedEntries> chunks = new ArrayList<>();
    /** How many entries at the beginning of the first chunk are not part of the tail any more. */
    private int dropped;

    private int size;

    JournalTail(EntryCodec codec) {
        this.codec = codec;
    }

    int size() {
        return size;
    }

    /** Appends one of some entries. */
    void add(PackedEntries source, int index) {
        int last = chunks.size() - 1;
        if (last < 0 || chunks.get(last).size() == CHUNK) {
            // The next ones will take about as much room.
            chunks.add(
                    last < 0
                            ? new PackedEntries(codec)
                            : new PackedEntries(codec, chunks.get(last).bytes()));
            last++;
        }
        chunks.get(last).add(source, index);
        size++;
    }

    /** Gives the stretches that make up the entries from one to another, which may then be read at leisure. */
    void stretches(int from, int to, Consumer<PackedEntries.Stretch> stretches) {
        int next = from + dropped;
        int end = to + dropped;
        while (next < end) {
            int chunk = next / CHUNK;
            int upTo = Math.min(end, (chunk + 1) * CHUNK);
            stretches.accept(chunks.get(chunk).stretch(next - chunk * CHUNK, upTo - chunk * CHUNK));
            next = upTo;
        }
    }

    /** Drops entries from the beginning. */
    void drop(int entries) {
        dropped += entries;
        size -= entries;
        chunks.subList(0, size == 0 ? chunks.size() : dropped / CHUNK).clear();
        dropped = size == 0 ? 0 : dropped % CHUNK;
    }
}
