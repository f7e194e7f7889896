package io.omni.faults;

import io.omni.core.event.EventId;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.faults.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was delivered of the outbox: each event at least once, those of one thing in their order, and none again that was settled. */
final class Deliveries {

    private static final int AT_ONCE = 100;
    private static final Duration TERM = Duration.ofMinutes(1);
    private static final String HARNESS = "the harness";

    /** By worker, what it sent, in its order. */
    private final Map<String, List<EventId>> sent = new LinkedHashMap<>();

    private final Set<EventId> settled = new HashSet<>();

    void sent(String worker, String event) {
        sent.computeIfAbsent(worker, first -> new ArrayList<>()).add(id(event));
    }

    void settled(String event) {
        settled.add(id(event));
    }

    private static EventId id(String event) {
        return new EventId(UUID.fromString(event));
    }

    /** Delivers the rest, and compares all with the events that are in the outbox. */
    List<Finding> compare(OutboxQueue queue, Map<EventId, Appended> events, Instant later) {
        List<Finding> findings = new ArrayList<>();
        drain(queue, later, findings);
        Set<EventId> missing = new HashSet<>(events.keySet());
        sent.values().forEach(missing::removeAll);
        missing.forEach(event ->
                findings.add(new Finding(Kind.UNDELIVERED, "%s, %s".formatted(event, events.get(event)))));
        sent.forEach((worker, all) -> compareOrder(worker, all, events, findings));
        return findings;
    }

    private void drain(OutboxQueue queue, Instant later, List<Finding> findings) {
        while (queue.distribute(AT_ONCE) > 0) {
            // Until all are in the queue.
        }
        List<Lease> leases;
        do {
            leases = queue.lease(Runner.SUBSCRIPTION, AT_ONCE, later, TERM);
            for (Lease lease : leases) {
                EventId event = lease.event().id();
                if (settled.contains(event)) {
                    findings.add(new Finding(Kind.DELIVERED_AGAIN, lease.toString()));
                }
                sent.computeIfAbsent(HARNESS, first -> new ArrayList<>()).add(event);
            }
            queue.delivered(leases);
        } while (!leases.isEmpty());
    }

    /** What a worker sends again comes before what it sends later. */
    private static void compareOrder(
            String worker, List<EventId> all, Map<EventId, Appended> events, List<Finding> findings) {
        Map<String, Appended> last = new HashMap<>();
        for (EventId event : all) {
            Appended next = events.get(event);
            if (next == null) {
                findings.add(new Finding(Kind.APART, "%s sent %s, which nobody kept".formatted(worker, event)));
                continue;
            }
            Appended before = last.put(next.subject(), next);
            if (before != null && before.position() > next.position()) {
                findings.add(new Finding(Kind.OUT_OF_ORDER, "%s sent %s and then %s".formatted(worker, before, next)));
            }
        }
    }

    /** An event as it is in the outbox. */
    record Appended(long position, String subject) {}
}
