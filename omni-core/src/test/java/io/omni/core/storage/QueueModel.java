package io.omni.core.storage;

import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the queues should do, the long way: lists that are searched from the front. */
final class QueueModel {

    /** An event in one queue. */
    static final class Row {

        final RecordedEvent event;
        int attempts;
        long token;
        Instant freeFrom = Instant.MIN;
        Optional<DeliveryFailure> failure = Optional.empty();

        @Nullable DeadLetter letter;

        Row(RecordedEvent event) {
            this.event = event;
        }

        Row copy() {
            Row copy = new Row(event);
            copy.attempts = attempts;
            copy.token = token;
            copy.freeFrom = freeFrom;
            copy.failure = failure;
            copy.letter = letter;
            return copy;
        }
    }

    private final List<RecordedEvent> outbox = new ArrayList<>();
    private final List<RecordedEvent> waiting = new ArrayList<>();
    private final TreeMap<SubscriptionId, List<Row>> queues = new TreeMap<>();

    QueueModel copy() {
        QueueModel copy = new QueueModel();
        copy.outbox.addAll(outbox);
        copy.waiting.addAll(waiting);
        queues.forEach((subscription, rows) -> copy.queues.put(
                subscription, new ArrayList<>(rows.stream().map(Row::copy).toList())));
        return copy;
    }

    List<RecordedEvent> outbox() {
        return outbox;
    }

    void append(List<RecordedEvent> events) {
        outbox.addAll(events);
        waiting.addAll(events);
    }

    void subscribe(SubscriptionId subscription) {
        queues.putIfAbsent(subscription, new ArrayList<>());
    }

    void unsubscribe(SubscriptionId subscription) {
        queues.remove(subscription);
    }

    int distribute(int limit) {
        List<RecordedEvent> next = List.copyOf(waiting.subList(0, Math.min(limit, waiting.size())));
        waiting.subList(0, next.size()).clear();
        queues.values().forEach(rows -> next.forEach(event -> rows.add(new Row(event))));
        return next.size();
    }

    /** Of each subject the oldest event that is not delivered, if nothing keeps it from being leased. */
    List<Row> due(SubscriptionId subscription, Instant at) {
        Map<EventSubject, Row> heads = new LinkedHashMap<>();
        Map<EventSubject, Instant> leased = new LinkedHashMap<>();
        for (Row row : inOrder(subscription)) {
            DeadLetter letter = row.letter;
            if (letter == null || letter.afterDeath() == AfterDeath.WAIT) {
                heads.putIfAbsent(row.event.event().subject(), row);
            }
            if (row.token != 0) {
                leased.put(row.event.event().subject(), row.freeFrom);
            }
        }
        return heads.values().stream()
                .filter(row -> row.letter == null)
                .filter(row -> !row.freeFrom.isAfter(at))
                .filter(row -> !leased.getOrDefault(row.event.event().subject(), Instant.MIN)
                        .isAfter(at))
                .toList();
    }

    private List<Row> inOrder(SubscriptionId subscription) {
        return queues.getOrDefault(subscription, List.of()).stream()
                .sorted(Comparator.comparing(row -> outbox.indexOf(row.event)))
                .toList();
    }

    void leased(Lease lease) {
        for (Row row : inOrder(lease.subscription())) {
            boolean sameSubject =
                    row.event.event().subject().equals(lease.event().event().subject());
            if (sameSubject && row.token != 0) {
                row.token = 0;
                row.failure = Optional.empty();
            }
            if (row.event.equals(lease.event())) {
                row.attempts++;
                row.token = lease.token();
                row.freeFrom = lease.until();
            }
        }
    }

    private Optional<Row> holding(Lease lease) {
        return queues.getOrDefault(lease.subscription(), List.of()).stream()
                .filter(row -> row.token == lease.token())
                .findFirst();
    }

    boolean delivered(Lease lease) {
        Optional<Row> row = holding(lease);
        row.ifPresent(found ->
                queues.getOrDefault(lease.subscription(), new ArrayList<>()).remove(found));
        return row.isPresent();
    }

    boolean giveBack(Lease lease) {
        Optional<Row> row = holding(lease);
        row.ifPresent(found -> {
            found.token = 0;
            found.attempts--;
            found.failure = lease.lastFailure();
            found.freeFrom = Instant.MIN;
        });
        return row.isPresent();
    }

    boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        Optional<Row> row = holding(lease);
        row.ifPresent(found -> {
            found.token = 0;
            found.failure = Optional.of(failure);
            found.freeFrom = nextAttempt;
        });
        return row.isPresent();
    }

    boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        Optional<Row> row = holding(lease);
        row.ifPresent(found -> {
            found.token = 0;
            found.letter = new DeadLetter(lease.subscription(), lease.event(), found.attempts, failure, at, afterDeath);
        });
        return row.isPresent();
    }

    List<DeadLetter> deadLetters(SubscriptionId subscription) {
        List<DeadLetter> letters = new ArrayList<>();
        queues.getOrDefault(subscription, List.of())
                .forEach(row -> Optional.ofNullable(row.letter).ifPresent(letters::add));
        letters.sort(Comparator.comparing(letter -> letter.event().id().value()));
        return letters;
    }

    boolean redrive(SubscriptionId subscription, EventId event) {
        List<Row> rows = queues.getOrDefault(subscription, List.of());
        Optional<Row> dead = rows.stream()
                .filter(row -> row.letter != null && row.event.id().equals(event))
                .findFirst();
        dead.ifPresent(row -> rows.set(rows.indexOf(row), new Row(row.event)));
        return dead.isPresent();
    }

    boolean discard(SubscriptionId subscription, EventId event) {
        return queues.getOrDefault(subscription, new ArrayList<>())
                .removeIf(row -> row.letter != null && row.event.id().equals(event));
    }

    int purge(Instant before, int limit) {
        List<RecordedEvent> done = outbox.stream()
                .filter(event -> event.occurredAt().isBefore(before))
                .filter(event -> !waiting.contains(event))
                .filter(event ->
                        queues.values().stream().flatMap(List::stream).noneMatch(row -> row.event.equals(event)))
                .limit(limit)
                .toList();
        outbox.removeAll(done);
        return done.size();
    }

    List<QueueLag> lag() {
        List<QueueLag> lags = new ArrayList<>();
        queues.keySet().forEach(subscription -> {
            List<RecordedEvent> left = new ArrayList<>();
            inOrder(subscription).stream().filter(row -> row.letter == null).forEach(row -> left.add(row.event));
            left.addAll(waiting);
            lags.add(new QueueLag(
                    subscription,
                    left.size(),
                    left.stream().findFirst().map(RecordedEvent::occurredAt),
                    deadLetters(subscription).size()));
        });
        return lags;
    }
}
