package io.omni.core.memory;

import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalFull;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tail of the journal in memory, with the checkpoint that was kept last. Entries of a unit of work reach it when the unit ends; until
 * then only that unit sees them, after all others.
 */
final class MemoryJournal {

    private final MemoryUnits units;
    private final Packing packing;
    private final EntryCodec codec;
    private final long limit;
    private final JournalTail tail;
    private long sealed;
    private volatile int size;
    private volatile PackedCheckpoint checkpoint;

    MemoryJournal(MemoryUnits units, Packing packing, EntryCodec codec, long limit) {
        this.units = units;
        this.packing = packing;
        this.codec = codec;
        this.limit = limit;
        this.tail = new JournalTail(codec);
        this.checkpoint = PackedCheckpoint.of(Checkpoint.START, packing);
    }

    long limit() {
        return limit;
    }

    /** Goes on after a journal that is kept elsewhere. */
    void begin(Checkpoint from) {
        sealed = from.position();
        checkpoint = PackedCheckpoint.of(from, packing);
    }

    /**
     * Packs entries, and appends them when the unit ends. Units in flight do not see each other here, so that each may take the tail past its
     * limit once.
     *
     * @return all entries of the unit, these after those of before
     */
    PackedEntries append(MemoryUnit unit, List<JournalEntry> entries) {
        PackedEntries own = pending(unit);
        if (size + own.size() >= limit) {
            throw new JournalFull(limit);
        }
        int from = own.size();
        entries.forEach(own::add);
        int to = own.size();
        unit.onCommit(() -> {
            for (int i = from; i < to; i++) {
                tail.add(own, i);
            }
            size = tail.size();
        });
        return own;
    }

    LedgerStore.Extent extent() {
        return units.visible(() -> new LedgerStore.Extent(sealed, position(own())));
    }

    private long position(@Nullable PackedEntries own) {
        return sealed + tail.size() + (own == null ? 0 : own.size());
    }

    JournalPage page(long after, long upTo, int atMost) {
        List<PackedEntries.Stretch> stretches = new ArrayList<>();
        long to = units.visible(() -> stretches(after, upTo, atMost, stretches));
        List<JournalEntry> page = new ArrayList<>();
        stretches.forEach(stretch -> stretch.readInto(page));
        return new JournalPage(page, to);
    }

    /** Where the entries of a page are, and up to which position it goes. */
    private long stretches(long after, long upTo, long atMost, List<PackedEntries.Stretch> stretches) {
        if (after < sealed) {
            throw new JournalSealed(after, sealed);
        }
        PackedEntries own = own();
        long from = Math.min(after, position(own));
        long to = Math.max(from, Math.min(Math.min(upTo, position(own)), from + atMost));
        int first = (int) (from - sealed);
        int end = (int) (to - sealed);
        tail.stretches(first, Math.min(end, tail.size()), stretches::add);
        if (own != null && end > tail.size()) {
            stretches.add(own.stretch(Math.max(0, first - tail.size()), end - tail.size()));
        }
        return to;
    }

    private @Nullable PackedEntries own() {
        MemoryUnit unit = units.currentUnit();
        return unit == null ? null : pending(unit);
    }

    private PackedEntries pending(MemoryUnit unit) {
        return unit.entries(codec);
    }

    void discard(long upTo) {
        if (upTo > checkpoint.position()) {
            throw new IllegalArgumentException(
                    "the journal cannot be discarded up to %d, the last checkpoint is at %d: keep a later one first"
                            .formatted(upTo, checkpoint.position()));
        }
        units.within(unit -> {
            unit.onCommit(() -> drop(upTo));
            return upTo;
        });
    }

    private void drop(long upTo) {
        if (upTo > sealed) {
            tail.drop((int) (upTo - sealed));
            sealed = upTo;
            size = tail.size();
        }
    }

    void keep(Checkpoint next) {
        PackedCheckpoint packed = PackedCheckpoint.of(next, packing);
        units.within(unit -> {
            unit.onCommit(() -> {
                if (packed.position() > checkpoint.position()) {
                    checkpoint = packed;
                }
            });
            return packed;
        });
    }

    Checkpoint checkpoint() {
        return checkpoint.unpacked(packing);
    }
}
