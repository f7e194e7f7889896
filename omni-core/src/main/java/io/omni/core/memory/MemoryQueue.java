package io.omni.core.memory;

import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.SubscriptionId;
import io.omni.core.memory.Lane.Hold;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The queue of one subscription. Used only under the lock of the queues; changes are made in place, and undone when the unit fails. */
final class MemoryQueue {

    private record DeadKey(EventId id, long place) implements Comparable<DeadKey> {

        private static final Comparator<DeadKey> ORDER =
                Comparator.<DeadKey, UUID>comparing(key -> key.id.value()).thenComparing(DeadKey::place);

        static DeadKey of(Delivery delivery) {
            return new DeadKey(delivery.event().recorded().id(), delivery.place());
        }

        @Override
        public int compareTo(DeadKey other) {
            return ORDER.compare(this, other);
        }
    }

    private final SubscriptionId subscription;
    private final LongSupplier tokens;
    private final Map<EventSubject, Lane> lanes = new HashMap<>();
    private final TreeSet<Lane> fresh = new TreeSet<>(Lane.IN_ORDER);
    private final TreeSet<Lane> paused = new TreeSet<>(Lane.IN_ORDER);
    private final TreeMap<Long, KeptEvent> alive = new TreeMap<>();
    private final TreeMap<DeadKey, Delivery> dead = new TreeMap<>();

    MemoryQueue(SubscriptionId subscription, LongSupplier tokens) {
        this.subscription = subscription;
        this.tokens = tokens;
    }

    void add(MemoryUnit unit, KeptEvent event) {
        event.enter();
        unit.undoWith(event::leave);
        revive(unit, Delivery.of(event));
    }

    /** Those whose pause or lease is over come first: fresh events, however many, do not keep them waiting. */
    List<Lease> lease(MemoryUnit unit, int limit, Instant at, Duration term) {
        List<Lease> leases = new ArrayList<>();
        while (leases.size() < limit
                && !paused.isEmpty()
                && !paused.first().dueAt().isAfter(at)) {
            leases.add(lease(unit, paused.first(), at.plus(term)));
        }
        while (leases.size() < limit && !fresh.isEmpty()) {
            leases.add(lease(unit, fresh.first(), at.plus(term)));
        }
        return leases;
    }

    private Lease lease(MemoryUnit unit, Lane lane, Instant until) {
        Delivery before = lane.head();
        Delivery attempted = before.attempted();
        long token = tokens.getAsLong();
        change(unit, lane, before.place(), attempted, new Hold(before.place(), token, until));
        return new Lease(
                subscription, before.event().recorded(), attempted.attempts(), token, until, before.lastFailure());
    }

    boolean delivered(MemoryUnit unit, Lease lease) {
        Delivery delivery = leased(lease);
        if (delivery == null) {
            return false;
        }
        change(unit, lane(delivery), delivery.place(), null, null);
        replace(unit, alive, delivery.place(), null);
        leave(unit, delivery.event());
        return true;
    }

    boolean giveBack(MemoryUnit unit, Lease lease) {
        Delivery delivery = leased(lease);
        if (delivery == null) {
            return false;
        }
        change(unit, lane(delivery), delivery.place(), delivery.givenBack(), null);
        return true;
    }

    boolean failed(MemoryUnit unit, Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        Delivery delivery = leased(lease);
        if (delivery == null) {
            return false;
        }
        change(unit, lane(delivery), delivery.place(), delivery.failed(failure, nextAttempt), null);
        return true;
    }

    boolean dead(MemoryUnit unit, Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        Delivery delivery = leased(lease);
        if (delivery == null) {
            return false;
        }
        Delivery died = delivery.died(
                new DeadLetter(subscription, lease.event(), delivery.attempts(), failure, at, afterDeath));
        change(unit, lane(delivery), delivery.place(), afterDeath == AfterDeath.WAIT ? died : null, null);
        replace(unit, dead, DeadKey.of(died), died);
        replace(unit, alive, delivery.place(), null);
        return true;
    }

    List<DeadLetter> deadLetters(@Nullable EventId after, int limit) {
        return (after == null ? dead : dead.tailMap(new DeadKey(after, Long.MAX_VALUE), false))
                .values().stream()
                        .limit(limit)
                        .map(delivery -> Objects.requireNonNull(delivery.letter()))
                        .toList();
    }

    boolean redrive(MemoryUnit unit, EventId id) {
        List<Delivery> found = deadOnes(id);
        for (Delivery delivery : found) {
            replace(unit, dead, DeadKey.of(delivery), null);
            revive(unit, Delivery.of(delivery.event()));
        }
        return !found.isEmpty();
    }

    boolean discard(MemoryUnit unit, EventId id) {
        List<Delivery> found = deadOnes(id);
        for (Delivery delivery : found) {
            replace(unit, dead, DeadKey.of(delivery), null);
            Lane lane = lane(delivery);
            change(unit, lane, delivery.place(), null, lane.hold());
            leave(unit, delivery.event());
        }
        return !found.isEmpty();
    }

    /** Leaves every event that is queued or dead here. */
    void abandon(MemoryUnit unit) {
        alive.values().forEach(event -> leave(unit, event));
        dead.values().forEach(delivery -> leave(unit, delivery.event()));
    }

    int depth() {
        return alive.size();
    }

    int dead() {
        return dead.size();
    }

    @Nullable Instant oldest() {
        return alive.isEmpty() ? null : alive.firstEntry().getValue().recorded().occurredAt();
    }

    /** Puts a delivery in its lane; a lease there goes on. */
    private void revive(MemoryUnit unit, Delivery delivery) {
        Lane lane = lane(delivery);
        change(unit, lane, delivery.place(), delivery, lane.hold());
        replace(unit, alive, delivery.place(), delivery.event());
    }

    private @Nullable Delivery leased(Lease lease) {
        Lane lane = lanes.get(lease.event().event().subject());
        Hold hold = lane == null ? null : lane.hold();
        return lane == null || hold == null || hold.token() != lease.token() ? null : lane.at(hold.place());
    }

    private Lane lane(Delivery delivery) {
        return lanes.computeIfAbsent(delivery.event().subject(), Lane::new);
    }

    private List<Delivery> deadOnes(EventId id) {
        Collection<Delivery> found = dead.subMap(new DeadKey(id, 0), true, new DeadKey(id, Long.MAX_VALUE), true)
                .values();
        return List.copyOf(found);
    }

    private static void leave(MemoryUnit unit, KeptEvent event) {
        event.leave();
        unit.undoWith(event::enter);
    }

    private static <K, V> void replace(MemoryUnit unit, Map<K, V> map, K key, @Nullable V next) {
        V before = put(map, key, next);
        unit.undoWith(() -> put(map, key, before));
    }

    private static <K, V> @Nullable V put(Map<K, V> map, K key, @Nullable V next) {
        return next == null ? map.remove(key) : map.put(key, next);
    }

    private void change(MemoryUnit unit, Lane lane, long place, @Nullable Delivery next, @Nullable Hold hold) {
        Delivery before = lane.at(place);
        Hold holdBefore = lane.hold();
        set(lane, place, next, hold);
        unit.undoWith(() -> set(lane, place, before, holdBefore));
    }

    /** The one place where a lane changes: its place among those that can be leased follows. */
    private void set(Lane lane, long place, @Nullable Delivery next, @Nullable Hold hold) {
        if (lane.isReady()) {
            among(lane).remove(lane);
        }
        lane.set(place, next, hold);
        if (lane.isReady()) {
            among(lane).add(lane);
        }
        put(lanes, lane.subject(), lane.isEmpty() ? null : lane);
    }

    private Set<Lane> among(Lane lane) {
        return lane.dueAt().equals(Instant.MIN) ? fresh : paused;
    }
}
