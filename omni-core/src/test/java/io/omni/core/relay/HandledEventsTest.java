package io.omni.core.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.VersionedStore;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandledEventsTest {

    private static final SubscriptionId MAILER = new SubscriptionId("mailer");
    private static final SubscriptionId SEARCH = new SubscriptionId("search");
    private static final Duration WINDOW = Duration.ofDays(7);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T23:59:00Z"));
    private final InMemoryStorage storage = new InMemoryStorage();
    private final HandledEvents handled = new HandledEvents(storage, clock, WINDOW);
    private final AtomicInteger done = new AtomicInteger();

    private static EventId event(int number) {
        return EventId.of(CommandId.named(Instant.EPOCH, "command"), number);
    }

    private boolean handle(SubscriptionId consumer, int number) {
        return handled.once(consumer, event(number), done::incrementAndGet);
    }

    @Test
    void what_comes_again_is_not_handled_again_by_the_same_consumer() {
        assertThat(handle(MAILER, 1)).isTrue();
        assertThat(handle(MAILER, 1)).isFalse();
        assertThat(handle(MAILER, 2)).isTrue();
        assertThat(handle(SEARCH, 1)).isTrue();
        assertThat(done).hasValue(3);
    }

    @Test
    void what_failed_is_not_remembered() {
        assertThatThrownBy(() -> handled.once(MAILER, event(1), () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(handle(MAILER, 1)).isTrue();
    }

    @Test
    void of_several_threads_one_handles_the_event() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> handle(MAILER, 1)));
            }
            int first = 0;
            for (Future<Boolean> one : running) {
                first += one.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_event_is_remembered_for_the_window_and_forgotten_a_day_after_it() {
        handle(MAILER, 1);
        clock.advance(WINDOW);
        assertThat(handled.forget(100)).isZero();
        assertThat(handle(MAILER, 1)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(handled.forget(100)).isEqualTo(1);
        assertThat(handle(MAILER, 1)).isTrue();
    }

    @Test
    void nothing_is_forgotten_too_soon_and_nothing_stays_for_ever_whenever_the_housekeeping_comes() {
        VersionedStore<HandledEvent.Id, HandledEvent> stored = storage.aggregates(HandledEvents.TYPE);
        for (int day = 0; day < 400; day++) {
            handle(MAILER, day);
            int before = day;
            if (day % 3 == 0) {
                while (handled.forget(2) > 0) {
                    assertThat(handle(MAILER, before)).isFalse();
                }
                assertThat(stored.find(new HandledEvent.Id(MAILER, event(Math.max(0, day - 7)))))
                        .isPresent();
                assertThat(stored.find(new HandledEvent.Id(MAILER, event(Math.max(0, day - 9))))
                                .isPresent())
                        .isEqualTo(day < 9);
            }
            clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void a_window_that_cannot_be_kept_is_refused() {
        assertThatThrownBy(() -> new HandledEvents(storage, clock, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than nothing");
        assertThatThrownBy(() -> new HandledEvents(storage, clock, Duration.ofDays(61)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 60 days");
    }
}
