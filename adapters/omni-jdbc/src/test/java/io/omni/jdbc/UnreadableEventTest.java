package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.UnreadableEvent;
import io.omni.core.id.CommandId;
import io.omni.core.json.JsonForms;
import io.omni.core.json.OmniJson;
import io.omni.core.relay.Events;
import io.omni.core.relay.Relay;
import io.omni.core.relay.RelayOptions;
import io.omni.core.relay.Retry;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.DeadLetter;
import io.omni.core.time.VirtualClock;
import io.omni.tck.ParcelId;
import io.omni.tck.ParcelJson;
import io.omni.tck.ParcelMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of an older version comes upon events that it does not know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableEventTest {

    /** What only the newer version knows. */
    record Weighed(String scale) implements Event {

        @Override
        public String type() {
            return "tck.weighed";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("tck-scale", scale);
        }
    }

    private static final Subscription MAILER =
            Subscription.named("tck-mailer").withRetry(new Retry(2, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    private static final OmniJson NEWER = OmniJson.of(
            ParcelJson.forms(),
            JsonForms.builder().emitted("tck.weighed", Weighed.class).build());

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<Event> received = new ArrayList<>();

    private static DataSource emptied(String name) {
        DataSource database = name.equals("h2") ? Databases.h2Pool() : Databases.postgreSqlPool();
        JdbcFixture.empty(database);
        return database;
    }

    private Relay relay(DataSource database, OmniJson json) {
        JdbcStorage storage = new JdbcStorage(ConnectionSource.of(database), json, JdbcFixture.SOURCE);
        Events events = new Events(storage).on(Event.class, MAILER, event -> received.add(event.event()));
        return new Relay(storage, events, clock, new Random(7), RelayOptions.DEFAULT);
    }

    private void append(DataSource database, Event... events) {
        JdbcStorage storage = new JdbcStorage(ConnectionSource.of(database), NEWER, JdbcFixture.SOURCE);
        storage.outbox().append(RecordedEvent.of(CommandId.next(clock), clock.instant(), List.of(events)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_cannot_be_read_keeps_no_other_subject_waiting_and_dies_with_the_reason(String name) {
        DataSource database = emptied(name);
        Relay older = relay(database, JdbcFixture.JSON);
        Weighed weighed = new Weighed("one");
        ParcelMoved moved = new ParcelMoved(new ParcelId("a"), 1);
        append(database, weighed, new Weighed("one"), moved);
        assertThat(older.run(100).retried()).isEqualTo(1);
        assertThat(received).containsExactly(moved);
        clock.advance(Duration.ofSeconds(1));
        assertThat(older.run(100).dead()).isEqualTo(1);
        List<DeadLetter> letters = older.events().deadLetters(MAILER.id(), null, 10);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.failure().message()).contains("type \"tck.weighed\" is unknown here");
            assertThat(letter.event().occurredAt()).isEqualTo(clock.instant().minusSeconds(1));
            assertThat(letter.event().event())
                    .isEqualTo(new UnreadableEvent(
                            "tck.weighed", weighed.subject(), letter.failure().message()));
        });
        EventId dead = letters.get(0).event().id();
        Relay newer = relay(database, NEWER);
        newer.events().redrive(MAILER.id(), dead);
        assertThat(newer.run(100).delivered()).isEqualTo(2);
        assertThat(received).containsExactly(moved, weighed, weighed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_process_that_can_read_it_takes_it_when_another_could_not(String name) {
        DataSource database = emptied(name);
        Relay older = relay(database, JdbcFixture.JSON);
        append(database, new Weighed("one"));
        assertThat(older.run(100).retried()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(relay(database, NEWER).run(100).delivered()).isEqualTo(1);
        assertThat(received).containsExactly(new Weighed("one"));
    }
}
