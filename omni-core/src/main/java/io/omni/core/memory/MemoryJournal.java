package io.omni.core.memory;

import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalFull;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.List;

/**
 * The tail of the journal in memory, with the checkpoint that was kept last. Entries of a unit of work reach it when the unit ends; until
 * then only that unit sees them, after all others.
 */
final class MemoryJournal {

    private final MemoryUnits units;
    private final long limit;
    private final List<JournalEntry> tail = new ArrayList<>();
    private long sealed;
    private volatile int size;
    private volatile Checkpoint checkpoint = Checkpoint.START;

    MemoryJournal(MemoryUnits units, long limit) {
        this.units = units;
        this.limit = limit;
    }

    /** Goes on after a journal that is kept elsewhere. */
    void begin(Checkpoint from) {
        sealed = from.position();
        checkpoint = from;
    }

    /** Units in flight do not see each other here, so that each may take the tail past its limit once. */
    void append(MemoryUnit unit, List<JournalEntry> entries) {
        List<JournalEntry> own = pending(unit);
        if (size + own.size() >= limit) {
            throw new JournalFull(limit);
        }
        own.addAll(entries);
        unit.onCommit(() -> {
            tail.addAll(entries);
            size = tail.size();
        });
    }

    LedgerStore.Extent extent() {
        return units.visible(() -> new LedgerStore.Extent(sealed, position(own())));
    }

    private long position(List<JournalEntry> own) {
        return sealed + tail.size() + own.size();
    }

    JournalPage page(long after, long upTo, int atMost) {
        return units.visible(() -> {
            if (after < sealed) {
                throw new JournalSealed(after, sealed);
            }
            List<JournalEntry> own = own();
            long from = Math.min(after, position(own));
            long to = Math.max(from, Math.min(Math.min(upTo, position(own)), from + atMost));
            List<JournalEntry> page = new ArrayList<>((int) (to - from));
            for (int i = (int) (from - sealed); i < to - sealed; i++) {
                page.add(i < tail.size() ? tail.get(i) : own.get(i - tail.size()));
            }
            return new JournalPage(page, to);
        });
    }

    private List<JournalEntry> own() {
        MemoryUnit unit = units.currentUnit();
        return unit == null ? List.of() : pending(unit);
    }

    private List<JournalEntry> pending(MemoryUnit unit) {
        return unit.attachment(this, ArrayList::new);
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
            tail.subList(0, (int) (upTo - sealed)).clear();
            sealed = upTo;
            size = tail.size();
        }
    }

    void keep(Checkpoint next) {
        units.within(unit -> {
            unit.onCommit(() -> {
                if (next.position() > checkpoint.position()) {
                    checkpoint = next;
                }
            });
            return next;
        });
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }
}
