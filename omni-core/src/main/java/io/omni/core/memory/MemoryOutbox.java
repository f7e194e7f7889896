package io.omni.core.memory;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Outbox;
import java.util.ArrayList;
import java.util.List;

/** The outbox in memory. */
final class MemoryOutbox implements Outbox {

    private final MemoryUnits units;
    private final List<RecordedEvent> kept = new ArrayList<>();

    MemoryOutbox(MemoryUnits units) {
        this.units = units;
    }

    @Override
    public void append(List<RecordedEvent> events) {
        List<RecordedEvent> copy = List.copyOf(events);
        units.within(unit -> {
            unit.onCommit(() -> kept.addAll(copy));
            return copy;
        });
    }

    List<RecordedEvent> events() {
        return units.visible(() -> List.copyOf(kept));
    }
}
