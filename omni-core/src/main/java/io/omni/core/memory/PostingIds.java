package io.omni.core.memory;

import io.omni.core.id.UuidV7;
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

    private final EntryCodec codec;
    private Slab slab = new Slab();
    /** The place of each entry in the slab and 1, in the first free place from the one of its id's hash on; 0 where there is none. */
    private int[] table = new int[8];

    private int size;
    private int unusedBytes;

    PostingIds(EntryCodec codec) {
        this.codec = codec;
    }

    @Nullable
    JournalEntry find(PostingId id) {
        int at = table[place(high(id), low(id))];
        return at == 0 ? null : read(id, at - 1);
    }

    private JournalEntry read(PostingId id, int at) {
        slab.readFrom(at + ID_BYTES);
        return codec.read(id, slab);
    }

    void put(JournalEntry entry) {
        remove(entry.id());
        insert(high(entry.id()), low(entry.id()), slab.end() + 1);
        slab.writeLong(high(entry.id()));
        slab.writeLong(low(entry.id()));
        codec.write(entry, slab);
    }

    private void insert(long high, long low, int at) {
        if (size >= table.length - (table.length >> 2)) {
            rehash();
        }
        table[place(high, low)] = at;
        size++;
    }

    private void rehash() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int at : old) {
            if (at != 0) {
                table[place(slab.longAt(at - 1), slab.longAt(at - 1 + Long.BYTES))] = at;
            }
        }
    }

    void remove(PostingId id) {
        int place = place(high(id), low(id));
        int at = table[place];
        if (at == 0) {
            return;
        }
        read(id, at - 1);
        if (slab.place() == slab.end()) {
            slab.truncate(at - 1);
        } else {
            unusedBytes += slab.place() - (at - 1);
        }
        close(place);
        size--;
    }

    /** Moves up what would come to lie behind a gap. */
    private void close(int opened) {
        int gap = opened;
        table[gap] = 0;
        for (int place = after(gap); table[place] != 0; place = after(place)) {
            int at = table[place] - 1;
            int first = first(slab.longAt(at), slab.longAt(at + Long.BYTES));
            boolean stays = gap <= place ? gap < first && first <= place : gap < first || first <= place;
            if (!stays) {
                table[gap] = table[place];
                table[place] = 0;
                gap = place;
            }
        }
    }

    /** The place of an id, or the free place where it belongs. */
    private int place(long high, long low) {
        int place = first(high, low);
        for (int at = table[place]; at != 0; at = table[place]) {
            if (slab.longAt(at - 1 + Long.BYTES) == low && slab.longAt(at - 1) == high) {
                return place;
            }
            place = after(place);
        }
        return place;
    }

    private int first(long high, long low) {
        return (int) Mix.of(high, low) & (table.length - 1);
    }

    private int after(int place) {
        return (place + 1) & (table.length - 1);
    }

    /** How many ids were made before an instant. */
    int madeBefore(Instant before) {
        return (int) Arrays.stream(table).filter(at -> isMadeBefore(at, before)).count();
    }

    /** Takes out all ids made before an instant. */
    void forget(Instant before) {
        int[] old = Arrays.stream(table).filter(at -> isMadeBefore(at, before)).toArray();
        for (int at : old) {
            remove(new PostingId(new UUID(slab.longAt(at - 1), slab.longAt(at - 1 + Long.BYTES))));
        }
        if (unusedBytes > slab.end() >> 1) {
            compact();
        }
    }

    private boolean isMadeBefore(int at, Instant before) {
        return at != 0 && UuidV7.instantOf(new UUID(slab.longAt(at - 1), 0)).isBefore(before);
    }

    private void compact() {
        Slab compacted = new Slab();
        for (int place = 0; place < table.length; place++) {
            int at = table[place] - 1;
            if (at >= 0) {
                read(new PostingId(new UUID(slab.longAt(at), slab.longAt(at + Long.BYTES))), at);
                table[place] = compacted.end() + 1;
                compacted.copy(slab, at, slab.place());
            }
        }
        slab = compacted;
        unusedBytes = 0;
    }

    private static long high(PostingId id) {
        return id.value().getMostSignificantBits();
    }

    private static long low(PostingId id) {
        return id.value().getLeastSignificantBits();
    }
}
