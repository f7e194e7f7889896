package io.omni.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queues in memory and the model of them, to which the same is done. */
final class QueueModelRun {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final List<SubscriptionId> SUBSCRIPTIONS =
            List.of(new SubscriptionId("mailer"), new SubscriptionId("search"));
    private static final Duration TERM = Duration.ofMinutes(5);
    private static final DeliveryFailure REFUSED = new DeliveryFailure("java.io.IOException", "refused");

    /** Something happened to something. */
    record Happened(String thing, int number) implements Event {

        @Override
        public String type() {
            return "test.happened";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("thing", thing);
        }
    }

    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final InMemoryStorage storage = new InMemoryStorage();
    private final VirtualClock clock = new VirtualClock(START);
    private final List<Lease> leases = new ArrayList<>();
    private QueueModel model = new QueueModel();
    private int events;

    private OutboxQueue queue() {
        return storage.outboxQueue();
    }

    void advance(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    void append(List<Integer> subjects) {
        List<Happened> happened = new ArrayList<>();
        subjects.forEach(subject -> happened.add(new Happened("s" + subject, events++)));
        List<RecordedEvent> recorded =
                RecordedEvent.of(CommandId.named(START, "append-" + events), clock.instant(), happened);
        storage.outbox().append(recorded);
        model.append(recorded);
    }

    void subscribe(int index) {
        queue().subscribe(SUBSCRIPTIONS.get(index));
        model.subscribe(SUBSCRIPTIONS.get(index));
    }

    void unsubscribe(int index) {
        queue().unsubscribe(SUBSCRIPTIONS.get(index));
        model.unsubscribe(SUBSCRIPTIONS.get(index));
    }

    void distribute(int limit) {
        assertThat(queue().distribute(limit)).isEqualTo(model.distribute(limit));
    }

    /** Whatever is leased is due, and all that is due is leased up to the limit; which of it is open. */
    void lease(int index, int limit) {
        SubscriptionId subscription = SUBSCRIPTIONS.get(index);
        Map<RecordedEvent, QueueModel.Row> due = model.due(subscription, clock.instant()).stream()
                .collect(Collectors.toMap(row -> row.event, Function.identity()));
        List<Lease> leased = queue().lease(subscription, limit, clock.instant(), TERM);
        assertThat(leased).hasSize(Math.min(limit, due.size()));
        for (Lease lease : leased) {
            assertThat(due).as("what is due").containsKey(lease.event());
            QueueModel.Row row = Objects.requireNonNull(due.remove(lease.event()));
            assertThat(lease)
                    .isEqualTo(new Lease(
                            subscription,
                            row.event,
                            row.attempts + 1,
                            lease.token(),
                            clock.instant().plus(TERM),
                            row.token == 0 ? row.failure : Optional.empty()));
            assertThat(leases).allSatisfy(before -> assertThat(lease.token()).isGreaterThan(before.token()));
            leases.add(lease);
            model.leased(lease);
        }
    }

    /** Settles one of all the leases that there ever were. */
    void settle(int pick, int how) {
        if (leases.isEmpty()) {
            return;
        }
        Lease lease = leases.get(leases.size() - 1 - pick % leases.size());
        Instant now = clock.instant();
        Instant next = now.plus(Duration.ofMinutes(how));
        boolean counted = switch (how) {
            case 0 -> queue().dead(lease, REFUSED, now, AfterDeath.WAIT);
            case 1 -> queue().dead(lease, REFUSED, now, AfterDeath.GO_ON);
            case 2, 3 -> queue().failed(lease, REFUSED, next);
            case 4 -> queue().giveBack(List.of(lease)) == 1;
            default -> queue().delivered(List.of(lease)) == 1;
        };
        boolean expected = switch (how) {
            case 0 -> model.dead(lease, REFUSED, now, AfterDeath.WAIT);
            case 1 -> model.dead(lease, REFUSED, now, AfterDeath.GO_ON);
            case 2, 3 -> model.failed(lease, REFUSED, next);
            case 4 -> model.giveBack(lease);
            default -> model.delivered(lease);
        };
        assertThat(counted).as("whether %s counts", lease).isEqualTo(expected);
    }

    void revive(int index, int pick, boolean redrive) {
        SubscriptionId subscription = SUBSCRIPTIONS.get(index);
        List<DeadLetter> letters = model.deadLetters(subscription);
        if (letters.isEmpty()) {
            return;
        }
        var event = letters.get(pick % letters.size()).event().id();
        if (redrive) {
            assertThat(queue().redrive(subscription, event)).isEqualTo(model.redrive(subscription, event));
        } else {
            assertThat(queue().discard(subscription, event)).isEqualTo(model.discard(subscription, event));
        }
    }

    void purge(int minutes, int limit) {
        Instant before = clock.instant().minus(Duration.ofMinutes(minutes));
        assertThat(queue().purge(before, limit)).isEqualTo(model.purge(before, limit));
    }

    /** Does something in a unit of work that fails: neither the queues nor the model keep any of it. */
    void undone(Runnable steps) {
        QueueModel before = model.copy();
        List<Lease> leasesBefore = List.copyOf(leases);
        try {
            storage.unitOfWork().execute(() -> {
                steps.run();
                throw new Abandoned();
            });
        } catch (Abandoned expected) {
            model = before;
            leases.retainAll(leasesBefore);
        }
    }

    void check() {
        assertThat(storage.events()).isEqualTo(model.outbox());
        assertThat(queue().lag()).isEqualTo(model.lag());
        SUBSCRIPTIONS.forEach(subscription ->
                assertThat(queue().deadLetters(subscription, null, 1_000)).isEqualTo(model.deadLetters(subscription)));
    }
}
