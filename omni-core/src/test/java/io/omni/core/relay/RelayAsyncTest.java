package io.omni.core.relay;

import static io.omni.core.relay.Depot.MAILER;
import static io.omni.core.relay.Depot.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.storage.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Consumers that begin, and say later that they are done. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelayAsyncTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Depot depot = new Depot();
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    private CompletionStage<Void> begin(Received<Moved> moved) {
        depot.note(moved);
        CompletableFuture<Void> end = new CompletableFuture<>();
        begun.add(end);
        return end;
    }

    /** What is begun ends when as many are under way as said: sooner none does. */
    private CompletionStage<Void> endTogether(Received<Moved> moved, int together) {
        CompletionStage<Void> end = begin(moved);
        if (begun.size() == together) {
            begun.forEach(one -> one.complete(null));
        }
        return end;
    }

    @Test
    void a_batch_is_under_way_at_once_and_has_one_event_of_each_subject() {
        depot.events.onAsync(Moved.class, MAILER, moved -> endTogether(moved, 3));
        depot.moved("a", 1, 2);
        depot.moved("b", 1);
        depot.moved("c", 1);
        depot.storage.outboxQueue().distribute(100);
        assertThat(depot.relay().run(3).delivered()).isEqualTo(3);
        assertThat(depot.received).containsExactlyInAnyOrder("a1", "b1", "c1");
        begun.clear();
        Relay relay = depot.relay(depot.storage, RelayOptions.DEFAULT.withLeaseFor(SHORT));
        assertThat(relay.run(1).retried()).isEqualTo(1);
        assertThat(depot.received).endsWith("a2");
    }

    @Test
    void what_fails_later_is_attempted_again_and_its_subject_waits_while_others_go_on() {
        depot.events.onAsync(
                Moved.class,
                MAILER,
                moved -> moved.event().name().equals("a1") && moved.attempt() == 1
                        ? CompletableFuture.failedFuture(new IllegalStateException("broker is away"))
                        : noted(moved));
        depot.moved("a", 1, 2);
        depot.moved("b", 1, 2);
        RelayReport report = depot.relay().run(100);
        assertThat(report.retried()).isEqualTo(1);
        assertThat(depot.received).containsExactly("b1", "b2");
        depot.clock.advance(Duration.ofSeconds(1));
        depot.relay().run(100);
        assertThat(depot.received).containsExactly("b1", "b2", "a1", "a2");
    }

    private CompletionStage<Void> noted(Received<Moved> moved) {
        depot.note(moved);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void what_has_not_ended_when_its_lease_does_is_a_failure_and_comes_again() {
        depot.events.onAsync(
                Moved.class, MAILER, moved -> moved.attempt() == 1 ? new CompletableFuture<Void>() : noted(moved));
        depot.moved("a", 1);
        Relay relay = depot.relay(depot.storage, RelayOptions.DEFAULT.withLeaseFor(SHORT));
        assertThat(relay.run(100).retried()).isEqualTo(1);
        depot.clock.advance(Duration.ofSeconds(1));
        assertThat(relay.run(100).delivered()).isEqualTo(1);
        assertThat(depot.received).containsExactly("a1");
    }

    @Test
    void what_was_canceled_is_a_failure() {
        depot.events.onAsync(Moved.class, MAILER, moved -> {
            CompletableFuture<Void> canceled = new CompletableFuture<>();
            canceled.cancel(true);
            return canceled;
        });
        depot.moved("a", 1);
        assertThat(depot.relay().run(100).retried()).isEqualTo(1);
    }

    @Test
    void an_interrupted_thread_waits_no_longer() {
        depot.events.onAsync(Moved.class, MAILER, moved -> {
            Thread.currentThread().interrupt();
            return new CompletableFuture<Void>();
        });
        depot.moved("a", 1);
        assertThat(depot.relay().run(100).retried()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_can_never_be_delivered_is_dead_at_once_with_the_reason_and_redriven_when_it_can() {
        boolean[] repaired = {false};
        depot.events
                .onAsync(
                        Moved.class,
                        MAILER,
                        moved -> repaired[0]
                                ? noted(moved)
                                : CompletableFuture.failedFuture(new Undeliverable("event is too large")))
                .on(Moved.class, SEARCH, moved -> {
                    throw new Undeliverable("no such index", new IllegalStateException());
                });
        depot.moved("a", 1, 2);
        assertThat(depot.relay().run(100).dead()).isEqualTo(2);
        List<DeadLetter> letters = depot.events.deadLetters(MAILER.id(), null, 10);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isOne();
            assertThat(letter.failure().message()).isEqualTo("event is too large");
        });
        repaired[0] = true;
        depot.events.redrive(MAILER.id(), letters.get(0).event().id());
        depot.relay().run(100);
        assertThat(depot.received).containsExactly("a1", "a2");
    }
}
