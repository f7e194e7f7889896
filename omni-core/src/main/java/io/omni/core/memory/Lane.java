package io.omni.core.memory;

import io.omni.core.event.EventSubject;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one subscription has still to receive of one subject, in order, with the lease under which one of it is out. */
final class Lane {

    /** The last lease, of the event in a place. */
    record Hold(long place, long token, Instant until) {}

    /** By the instant at which they are due, then in the order of the outbox; lanes that are ready only. */
    static final Comparator<Lane> IN_ORDER = Comparator.comparing(Lane::dueAt).thenComparing(Lane::headPlace);

    private final EventSubject subject;
    private final TreeMap<Long, Delivery> line = new TreeMap<>();
    private @Nullable Hold hold;

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

    /** When its oldest event is due: when nobody has a lease here and its pause is over; of a ready lane only. */
    Instant dueAt() {
        return hold == null ? head().notBefore() : hold.until();
    }

    @Nullable Delivery at(long place) {
        return line.get(place);
    }

    @Nullable Hold hold() {
        return hold;
    }

    /** Puts a delivery in its place, or nothing there, and sets the lease. */
    void set(long place, @Nullable Delivery next, @Nullable Hold lease) {
        if (next == null) {
            line.remove(place);
        } else {
            line.put(place, next);
        }
        hold = lease;
    }
}
