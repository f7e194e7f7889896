package io.omni.core.memory;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The posting ids that are remembered, with the entries under them in a form that takes little room. */
final class MemoryPostingIds {

    private final MemoryUnits units;
    private final EntryCodec codec;
    /** Each is made, and used, under its lock. */
    private final AtomicReferenceArray<@Nullable PostingIds> stripes;

    MemoryPostingIds(MemoryUnits units, EntryCodec codec) {
        this.units = units;
        this.codec = codec;
        this.stripes = new AtomicReferenceArray<>(units.stripes().end(Stripes.Area.POSTING_ID));
    }

    /** The place of the lock of an id. */
    int place(PostingId id) {
        return units.stripes().indexOf(Stripes.Area.POSTING_ID, id);
    }

    /** The entry under an id whose lock the caller has. */
    @Nullable JournalEntry find(PostingId id) {
        PostingIds ids = stripes.get(place(id));
        return ids == null ? null : ids.find(id);
    }

    void put(MemoryUnit unit, JournalEntry entry) {
        PostingIds ids = stripe(place(entry.id()));
        ids.put(entry);
        unit.undoWith(() -> ids.remove(entry.id()));
    }

    private PostingIds stripe(int place) {
        PostingIds ids = stripes.get(place);
        if (ids == null) {
            ids = new PostingIds(codec);
            stripes.set(place, ids);
        }
        return ids;
    }

    int forget(MemoryUnit unit, Instant before) {
        int forgotten = 0;
        for (int place = 0; place < stripes.length(); place++) {
            if (stripes.get(place) != null) {
                unit.lock(place);
                PostingIds ids = stripe(place);
                int old = ids.madeBefore(before);
                if (old > 0) {
                    unit.onCommit(() -> ids.forget(before));
                }
                forgotten += old;
            }
        }
        return forgotten;
    }
}
