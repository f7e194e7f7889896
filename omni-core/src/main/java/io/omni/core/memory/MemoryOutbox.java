package io.omni.core.memory;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The outbox in memory: events until they are purged, and those among them that were not distributed yet. */
final class MemoryOutbox implements Outbox {

    private final MemoryUnits units;
    private final List<KeptEvent> kept = new ArrayList<>();
    private final Deque<KeptEvent> waiting = new ConcurrentLinkedDeque<>();
    private long places;

    MemoryOutbox(MemoryUnits units) {
        this.units = units;
    }

    @Override
    public void append(List<RecordedEvent> events) {
        List<RecordedEvent> copy = List.copyOf(events);
        units.within(unit -> {
            unit.onCommit(() -> copy.forEach(this::keep));
            return copy;
        });
    }

    private void keep(RecordedEvent event) {
        KeptEvent next = new KeptEvent(++places, event);
        kept.add(next);
        waiting.addLast(next);
    }

    List<RecordedEvent> events() {
        return units.visible(() -> kept.stream().map(KeptEvent::recorded).toList());
    }

    /** Takes the next events that wait to be distributed; called under the lock of the queues. */
    List<KeptEvent> take(MemoryUnit unit, int limit) {
        List<KeptEvent> taken = new ArrayList<>();
        units.visible(() -> {
            while (taken.size() < limit && !waiting.isEmpty()) {
                taken.add(waiting.removeFirst());
            }
            return taken;
        });
        taken.forEach(event -> event.distributed(true));
        unit.undoWith(() -> {
            List<KeptEvent> backwards = new ArrayList<>(taken);
            Collections.reverse(backwards);
            backwards.forEach(event -> event.distributed(false));
            backwards.forEach(waiting::addFirst);
        });
        return taken;
    }

    int waiting() {
        return units.visible(waiting::size);
    }

    Optional<Instant> firstWaiting() {
        return Optional.ofNullable(waiting.peekFirst())
                .map(event -> event.recorded().occurredAt());
    }

    /** Removes what is done; called under the lock of the queues. */
    int purge(MemoryUnit unit, Instant before, int limit) {
        Set<KeptEvent> done = new HashSet<>(units.visible(() -> kept.stream()
                .filter(event -> event.isDone() && event.recorded().occurredAt().isBefore(before))
                .limit(limit)
                .toList()));
        done.forEach(event -> event.purged(true));
        unit.undoWith(() -> done.forEach(event -> event.purged(false)));
        unit.onCommit(() -> kept.removeIf(done::contains));
        return done.size();
    }
}
