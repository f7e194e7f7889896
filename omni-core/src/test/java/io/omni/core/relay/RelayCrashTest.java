package io.omni.core.relay;

import static io.omni.core.relay.Depot.MAILER;
import static io.omni.core.relay.Depot.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A process dies at every step of a run, one after the other; another one goes on where it stood. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelayCrashTest {

    /** What a consumer has written about a parcel. */
    private record Log(String parcel, List<Integer> steps) {

        private static final AggregateType<String, Log> TYPE =
                AggregateType.of("log", Log.class, Log::parcel, parcel -> parcel);
    }

    private static final Subscription WRITER = Subscription.named("writer");

    /** One life: what was received in it, and whether it ended early. */
    private static final class Life {

        final Depot depot = new Depot();
        final VersionedStore<String, Log> logs = depot.storage.aggregates(Log.TYPE);

        private void write(Received<Moved> moved) {
            String parcel = moved.event().parcel();
            Versioned<Log> found = logs.find(parcel).orElse(new Versioned<>(new Log(parcel, List.of()), Version.NONE));
            List<Integer> steps = new ArrayList<>(found.aggregate().steps());
            steps.add(moved.event().step());
            logs.save(new Log(parcel, steps), found.version());
        }

        /** Runs a process that dies at a point, then one that does not; tells whether the first one died. */
        boolean run(int point) {
            DyingRelay dying = new DyingRelay(depot.storage, point);
            depot.moved("a", 1, 2);
            depot.moved("b", 1);
            subscribe(depot.events, () -> dying.pass("in the consumer"));
            boolean died = false;
            try {
                new Relay(dying, depot.events, depot.clock, new Random(7), RelayOptions.DEFAULT.withBatch(2)).run(100);
            } catch (DyingRelay.Died death) {
                died = true;
            }
            depot.clock.advance(RelayOptions.DEFAULT.leaseFor());
            Events again = new Events(depot.storage);
            subscribe(again, () -> {});
            Relay successor = new Relay(depot.storage, again, depot.clock, new Random(7), RelayOptions.DEFAULT);
            successor.run(100);
            depot.clock.advance(Duration.ofMinutes(10));
            successor.run(100);
            return died;
        }

        private void subscribe(Events events, Runnable step) {
            events.on(Moved.class, MAILER, moved -> {
                step.run();
                depot.received.add("mailer " + moved.event().name());
                step.run();
            });
            events.on(
                    Moved.class,
                    SEARCH,
                    moved -> depot.received.add("search " + moved.event().name()));
            events.onInUnit(Moved.class, WRITER, moved -> {
                step.run();
                write(moved);
                step.run();
            });
        }

        /** How often a consumer received the events of a parcel, in order; a repetition follows at once on what it repeats. */
        List<String> received(String consumer, String parcel) {
            return depot.received.stream()
                    .filter(name -> name.startsWith(consumer + " " + parcel))
                    .toList();
        }
    }

    @Test
    void wherever_a_process_dies_every_event_is_received_at_least_once_and_in_order() {
        int deaths = 0;
        int repetitions = 0;
        boolean died = true;
        for (int point = 0; died; point++) {
            Life life = new Life();
            died = life.run(point);
            deaths += died ? 1 : 0;
            for (String consumer : List.of("mailer", "search")) {
                assertThat(life.received(consumer, "a").stream().distinct())
                        .as("%s of a process that died at point %d: %s", consumer, point, life.depot.received)
                        .containsExactly(consumer + " a1", consumer + " a2");
                assertThat(life.received(consumer, "a")).isSorted();
                assertThat(life.received(consumer, "b")).isNotEmpty();
            }
            repetitions += life.depot.received.size() - 6;
            assertThat(life.logs.find("a").orElseThrow().aggregate().steps())
                    .as("what the writer kept of a process that died at point %d", point)
                    .containsExactly(1, 2);
            assertThat(life.logs.find("b").orElseThrow().aggregate().steps()).containsExactly(1);
            assertThat(life.depot.events.lag())
                    .allSatisfy(lag -> assertThat(lag.depth() + lag.dead()).isZero());
        }
        assertThat(deaths).isGreaterThan(40);
        assertThat(repetitions).isPositive();
    }

    @Test
    void a_consumer_that_remembers_ids_handles_once_what_it_receives_twice() {
        SubscriptionId consumer = MAILER.id();
        boolean died = true;
        for (int point = 0; died; point++) {
            Depot depot = new Depot();
            HandledEvents handled = new HandledEvents(depot.storage, depot.clock, Duration.ofDays(1));
            DyingRelay dying = new DyingRelay(depot.storage, point);
            depot.moved("a", 1, 2);
            depot.events.on(Moved.class, MAILER, handled.<Moved>once(consumer, depot::note));
            died = false;
            try {
                depot.relay(dying, RelayOptions.DEFAULT).run(100);
            } catch (DyingRelay.Died death) {
                died = true;
            }
            depot.clock.advance(RelayOptions.DEFAULT.leaseFor());
            depot.relay().run(100);
            assertThat(depot.received)
                    .as("received after death at point %d", point)
                    .containsExactly("a1", "a2");
        }
    }
}
