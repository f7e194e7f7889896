package io.omni.core.memory;

import io.omni.core.event.EventSubject;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one subscription has still to receive of one subject, in order, with the lease or pause that keeps it from going on. */
final class Lane {

    /** What stands between the oldest event and its delivery: nothing, a pause, or a lease, whose place and token it has. */
    record Gate(Instant opensAt, long token, long place) {

        static final Gate OPEN = new Gate(Instant.MIN, 0, 0);

        static Gate pause(Instant until) {
            return new Gate(until, 0, 0);
        }

        boolean isLease() {
            return token != 0;
        }
    }

    /** By the instant at which they open, then in the order of the outbox; lanes that are ready only. */
    static final Comparator<Lane> IN_ORDER =
            Comparator.<Lane, Instant>comparing(lane -> lane.gate.opensAt()).thenComparing(Lane::headPlace);

    private final EventSubject subject;
    private final TreeMap<Long, Delivery> line = new TreeMap<>();
    private Gate gate = Gate.OPEN;

    Lane(EventSubject subject) {
        this.subject = subject;
    }

    EventSubject subject() {
        return subject;
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    /** Whether its oldest event can be leased, now or later: it has one, and that is not dead. */
    boolean isReady() {
        return !line.isEmpty() && head().letter() == null;
    }

    Delivery head() {
        return line.firstEntry().getValue();
    }

    private long headPlace() {
        return line.firstKey();
    }

    @Nullable
    Delivery at(long place) {
        return line.get(place);
    }

    Gate gate() {
        return gate;
    }

    void gate(Gate next) {
        gate = next;
    }

    /** Puts a delivery in its place, or nothing there. */
    void put(long place, @Nullable Delivery next) {
        if (next == null) {
            line.remove(place);
        } else {
            line.put(place, next);
        }
    }
}
