package io.omni.core.memory;

import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import java.util.ArrayList;
import java.util.List;

/** The journal in memory, with the checkpoint that was kept last. Entries of a unit of work reach it when the unit ends. */
final class MemoryJournal {

    private final MemoryUnits units;
    private final List<JournalEntry> kept = new ArrayList<>();
    private volatile Checkpoint checkpoint = Checkpoint.START;

    MemoryJournal(MemoryUnits units) {
        this.units = units;
    }

    void append(MemoryUnit unit, List<JournalEntry> entries) {
        pending(unit).addAll(entries);
        unit.onCommit(() -> kept.addAll(entries));
    }

    /** The position after the last entry, those of this thread's unit of work counted in. */
    long position() {
        return entries().size();
    }

    JournalPage page(long after, long upTo, int limit) {
        return units.visible(() -> {
            List<JournalEntry> entries = entries();
            int from = (int) Math.min(after, entries.size());
            int to = (int) Math.min(Math.min(upTo, entries.size()), (long) from + limit);
            return new JournalPage(entries.subList(from, Math.max(from, to)), Math.max(from, to));
        });
    }

    /** The journal, and for a unit of work what it has written itself at the end of it. */
    private List<JournalEntry> entries() {
        MemoryUnit unit = units.currentUnit();
        List<JournalEntry> own = unit == null ? List.of() : pending(unit);
        if (own.isEmpty()) {
            return kept;
        }
        List<JournalEntry> all = new ArrayList<>(kept);
        all.addAll(own);
        return all;
    }

    private List<JournalEntry> pending(MemoryUnit unit) {
        return unit.attachment(this, ArrayList::new);
    }

    void keep(Checkpoint next) {
        units.within(unit -> {
            unit.onCommit(() -> checkpoint = next);
            return next;
        });
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }
}
