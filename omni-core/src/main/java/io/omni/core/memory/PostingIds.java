package io.omni.core.memory;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries under the posting ids of one stripe: written into one slab, each after its id, and found by a table of their places in it. Used
 * only under the lock of the stripe.
 */
final class PostingIds {

    private static final int ID_BYTES = 2 * Long.BYTES;

    /** Entries begin at multiples of this, so that the number of such a place is small. */
    private static final int UNIT = 4;

    private final EntryCodec codec;
    private TaggedTable table = new TaggedTable(this::hash);
    private Slab slab = new Slab();
    private int unusedBytes;

    PostingIds(EntryCodec codec) {
        this.codec = codec;
    }

    @Nullable JournalEntry find(PostingId id) {
        int place = place(id);
        return place == TaggedTable.END ? null : read(id, slab, table.number(place));
    }

    private int place(PostingId id) {
        long hash = hash(id);
        int place = table.first(hash);
        while (place != TaggedTable.END && !isOf(table.number(place), id)) {
            place = table.next(place, hash);
        }
        return place;
    }

    private boolean isOf(int number, PostingId id) {
        return low(slab, number) == id.value().getLeastSignificantBits()
                && high(slab, number) == id.value().getMostSignificantBits();
    }

    private JournalEntry read(PostingId id, Slab from, int number) {
        from.readFrom(number * UNIT + ID_BYTES);
        return codec.read(id, from);
    }

    void put(JournalEntry entry) {
        remove(entry.id());
        slab.pad(UNIT);
        int number = slab.end() / UNIT;
        slab.writeLong(entry.id().value().getMostSignificantBits());
        slab.writeLong(entry.id().value().getLeastSignificantBits());
        codec.write(entry, slab);
        table.add(number, hash(entry.id()));
    }

    void remove(PostingId id) {
        int place = place(id);
        if (place == TaggedTable.END) {
            return;
        }
        int number = table.number(place);
        table.remove(place);
        read(id, slab, number);
        if (slab.place() == slab.end()) {
            slab.truncate(number * UNIT);
        } else {
            unusedBytes += slab.place() - number * UNIT;
        }
    }

    /** How many ids were made before an instant. */
    int madeBefore(Instant before) {
        int made = 0;
        for (int number : table.numbers()) {
            made += id(slab, number).issuedAt().isBefore(before) ? 1 : 0;
        }
        return made;
    }

    /** Takes out all ids made before an instant. */
    void forget(Instant before) {
        for (int number : table.numbers()) {
            PostingId id = id(slab, number);
            if (id.issuedAt().isBefore(before)) {
                remove(id);
            }
        }
        if (unusedBytes > slab.end() >> 1) {
            compact();
        }
    }

    private void compact() {
        int[] numbers = table.numbers();
        Arrays.sort(numbers);
        Slab old = slab;
        slab = new Slab();
        table = new TaggedTable(this::hash);
        for (int number : numbers) {
            PostingId id = id(old, number);
            read(id, old, number);
            slab.pad(UNIT);
            int moved = slab.end() / UNIT;
            slab.copy(old, number * UNIT, old.place());
            table.add(moved, hash(id));
        }
        unusedBytes = 0;
    }

    private static PostingId id(Slab slab, int number) {
        return new PostingId(new UUID(high(slab, number), low(slab, number)));
    }

    private long hash(int number) {
        return Mix.of(high(slab, number), low(slab, number));
    }

    private static long hash(PostingId id) {
        return Mix.of(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits());
    }

    private static long high(Slab slab, int number) {
        return slab.longAt(number * UNIT);
    }

    private static long low(Slab slab, int number) {
        return slab.longAt(number * UNIT + Long.BYTES);
    }
}
