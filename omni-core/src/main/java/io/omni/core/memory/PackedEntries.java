package io.omni.core.memory;

import io.omni.core.ledger.JournalEntry;
import java.util.Arrays;
import java.util.List;

/**
 * Entries of the journal one after the other, packed. What was added does not change any more, so that a {@link Stretch} of it may be read
 * while more is added.
 */
final class PackedEntries {

    private static final int FEW_BYTES = 256;
    private static final int MANY_BYTES = 1 << 16;

    private final EntryCodec codec;
    private final Slab slab;
    private int[] starts = new int[2];
    private int size;

    PackedEntries(EntryCodec codec) {
        this(codec, FEW_BYTES);
    }

    /** With room for some bytes at first. */
    PackedEntries(EntryCodec codec, int room) {
        this.codec = codec;
        this.slab = new Slab(room);
    }

    /** Some of the entries, as of when it was made. */
    static final class Stretch {

        private final EntryCodec codec;
        private final Slab slab;
        private final int from;
        private final int to;

        private Stretch(PackedEntries entries, int from, int to) {
            codec = entries.codec;
            slab = entries.slab.reader();
            slab.readFrom(from < to ? entries.starts[from] : 0);
            this.from = from;
            this.to = to;
        }

        void readInto(List<JournalEntry> target) {
            for (int i = from; i < to; i++) {
                target.add(codec.read(slab));
            }
        }
    }

    int size() {
        return size;
    }

    int bytes() {
        return slab.end();
    }

    /** Takes all out, for the next ones to be added; only where nobody has a stretch any more. Tells whether so much room may be kept. */
    boolean clear() {
        boolean few = slab.end() <= MANY_BYTES;
        slab.truncate(0);
        size = 0;
        return few;
    }

    void add(JournalEntry entry) {
        begin();
        codec.write(entry, slab);
    }

    /** Adds one of other entries. */
    void add(PackedEntries source, int index) {
        begin();
        source.copyTo(slab, index);
    }

    private void begin() {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = slab.end();
    }

    /** Copies the bytes of an entry, its id first. */
    void copyTo(Slab target, int index) {
        target.copy(slab, starts[index], index + 1 < size ? starts[index + 1] : slab.end());
    }

    Stretch stretch(int from, int to) {
        return new Stretch(this, from, to);
    }
}
