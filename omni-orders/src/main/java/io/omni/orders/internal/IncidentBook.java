package io.omni.orders.internal;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentEvent;
import io.omni.orders.incident.IncidentFacts;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.incident.IncidentState;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where incidents are kept. */
final class IncidentBook {

    private static final int PAGE = 100;

    private final VersionedStore<IncidentId, Incident> store;
    private final Outbox outbox;
    private final InstantSource clock;

    IncidentBook(OrderPorts ports) {
        this.store = ports.storage().aggregates(Types.INCIDENT);
        this.outbox = ports.storage().outbox();
        this.clock = ports.clock();
    }

    Optional<Versioned<Incident>> find(IncidentId id) {
        return store.find(id);
    }

    List<Incident> of(OrderId order) {
        return store.findBy(Types.BY_ORDER, order.toString(), null, PAGE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    void remove(OrderId order) {
        store.findBy(Types.BY_ORDER, order.toString(), null, PAGE)
                .forEach(found -> store.remove(found.aggregate().id(), found.version()));
    }

    /** Those about which somebody may choose, by deadline. */
    List<Versioned<Incident>> open(@Nullable IncidentId after, int limit) {
        return store.findBy(Types.BY_OPEN, Types.OPEN, after, limit);
    }

    /** Tells customer and staff, and keeps it for who chooses. */
    Incident raise(Order order, IncidentFacts facts, CommandId cause, int number) {
        Instant now = clock.instant();
        IncidentId id = IncidentId.of(facts.deadline(), cause, number);
        Incident incident = new Incident(id, facts, now, new IncidentState.Open());
        store.save(incident, Version.NONE);
        outbox.append(RecordedEvent.of(
                cause.step("raise-" + number),
                now,
                List.of(
                        new IncidentEvent.StaffTold(id, facts),
                        new IncidentEvent.CustomerTold(id, order.terms().customer(), facts))));
        return incident;
    }

    void settle(IncidentId id, Remedy remedy, Chooser by, CommandId cause) {
        Versioned<Incident> found = store.find(id).orElseThrow();
        Instant now = clock.instant();
        store.save(found.aggregate().settled(remedy, by, now), found.version());
        outbox.append(
                RecordedEvent.of(cause.step("settle-" + id), now, List.of(new IncidentEvent.Settled(id, remedy, by))));
    }
}
