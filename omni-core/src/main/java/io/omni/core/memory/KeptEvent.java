package io.omni.core.memory;

import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;

/** An event in the outbox in memory, and how many queues it is in. All but the event itself is touched under the lock of the queues only. */
final class KeptEvent {

    private final long place;
    private final RecordedEvent recorded;
    private boolean distributed;
    private boolean purged;
    private int queues;

    KeptEvent(long place, RecordedEvent recorded) {
        this.place = place;
        this.recorded = recorded;
    }

    long place() {
        return place;
    }

    RecordedEvent recorded() {
        return recorded;
    }

    EventSubject subject() {
        return recorded.event().subject();
    }

    void distributed(boolean now) {
        distributed = now;
    }

    void purged(boolean now) {
        purged = now;
    }

    boolean isPurged() {
        return purged;
    }

    /** Whether it was distributed, is in no queue, and is there still. */
    boolean isDone() {
        return distributed && queues == 0 && !purged;
    }

    void enter() {
        queues++;
    }

    void leave() {
        queues--;
    }
}
