package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queues under test, with two subscriptions and the few words that the tests speak to them. */
abstract class QueueSuite extends StoreSuite {

    static final SubscriptionId MAILER = new SubscriptionId("tck-mailer");
    static final SubscriptionId SEARCH = new SubscriptionId("tck-search");
    static final Duration TERM = Duration.ofMinutes(1);
    static final DeliveryFailure REFUSED = new DeliveryFailure("java.io.IOException", "refused");
    static final int ALL = 1_000;

    final OutboxQueue queue() {
        return storage().outboxQueue();
    }

    final void append(List<RecordedEvent> events) {
        storage().outbox().append(events);
    }

    /** Appends the moves of a parcel to the outbox, and distributes them. */
    final List<RecordedEvent> queued(String parcel, int... moves) {
        List<RecordedEvent> events = moves(parcel, moves);
        append(events);
        queue().distribute(ALL);
        return events;
    }

    final List<Lease> lease(SubscriptionId subscription, int limit) {
        return queue().lease(subscription, limit, clock().instant(), TERM);
    }

    final Lease leaseOne() {
        List<Lease> leases = lease(MAILER, 1);
        assertThat(leases).hasSize(1);
        return leases.get(0);
    }

    final void died(AfterDeath afterDeath) {
        assertThat(queue().dead(leaseOne(), REFUSED, clock().instant(), afterDeath))
                .isTrue();
    }

    final List<DeadLetter> letters(SubscriptionId subscription) {
        return queue().deadLetters(subscription, null, ALL);
    }

    final QueueLag lag(SubscriptionId subscription) {
        return queue().lag().stream()
                .filter(one -> one.subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    /** Receives whatever is due now, one after the other. */
    final List<String> drain(SubscriptionId subscription) {
        List<String> received = new ArrayList<>();
        for (List<Lease> leases = lease(subscription, 3); !leases.isEmpty(); leases = lease(subscription, 3)) {
            received.addAll(names(leases));
            assertThat(queue().delivered(leases)).isEqualTo(leases.size());
            assertThat(received).as("an end of what is due").hasSizeLessThan(ALL);
        }
        return received;
    }

    static List<String> names(List<Lease> leases) {
        return leases.stream().map(lease -> name(lease.event())).toList();
    }

    /** The parcel and the move, such as {@code a1}. */
    static String name(RecordedEvent recorded) {
        return name(recorded.event());
    }

    private static String name(Event event) {
        return event instanceof ParcelMoved moved ? moved.parcel().value() + moved.move() : event.type();
    }

    static List<String> of(String parcel, List<String> names) {
        return names.stream().filter(name -> name.startsWith(parcel)).toList();
    }

    static Optional<DeliveryFailure> refused() {
        return Optional.of(REFUSED);
    }
}
