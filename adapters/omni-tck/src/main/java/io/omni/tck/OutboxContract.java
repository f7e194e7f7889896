package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves the rules O-1 to O-4 of {@link io.omni.core.storage.Outbox}. */
public abstract class OutboxContract extends StoreSuite {

    /** For subclasses. */
    protected OutboxContract() {}

    /**
     * Opens an empty store for one test.
     *
     * @return a fixture that no other test uses
     */
    protected abstract StorageFixture newFixture();

    @Override
    final StorageFixture openFixture() {
        return newFixture();
    }

    @Test
    void O1_events_of_a_unit_of_work_that_ends_are_kept() {
        List<RecordedEvent> events = moves("a", 1, 2);
        unitOfWork().execute(() -> append(events));
        assertThat(eventsOf("a")).containsExactlyElementsOf(idsOf(events));
    }

    @Test
    void O1_events_are_kept_as_they_were_appended() {
        List<RecordedEvent> events = moves("a", 1);
        append(events);
        assertThat(fixture().events()).isEqualTo(events);
    }

    @Test
    void O1_outside_a_unit_each_append_is_its_own() {
        append(moves("a", 1));
        undone(() -> 0);
        append(moves("a", 2));
        assertThat(eventsOf("a")).hasSize(2);
    }

    @Test
    void O1_appending_nothing_appends_nothing() {
        append(List.of());
        assertThat(fixture().events()).isEmpty();
    }

    @Test
    void O2_events_of_a_unit_of_work_that_fails_are_not_kept() {
        List<RecordedEvent> before = moves("a", 1);
        append(before);
        undone(() -> append(moves("a", 2)) + append(moves("b", 1)));
        assertThat(eventsOf("a")).containsExactlyElementsOf(idsOf(before));
        assertThat(eventsOf("b")).isEmpty();
    }

    @Test
    void O3_events_of_one_subject_keep_their_order_within_an_append() {
        List<RecordedEvent> events = moves("a", 5, 4, 9, 1, 7);
        append(events);
        assertThat(eventsOf("a")).containsExactlyElementsOf(idsOf(events));
    }

    @Test
    void O3_events_of_one_subject_keep_their_order_over_appends_and_units() {
        List<RecordedEvent> a = new ArrayList<>();
        List<RecordedEvent> b = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            List<RecordedEvent> first = moves("a", 2 * unit);
            List<RecordedEvent> other = moves("b", -unit);
            List<RecordedEvent> second = moves("a", 2 * unit + 1);
            unitOfWork().execute(() -> append(first) + append(other) + append(second));
            a.addAll(first);
            a.addAll(second);
            b.addAll(other);
        }
        assertThat(eventsOf("a")).containsExactlyElementsOf(idsOf(a));
        assertThat(eventsOf("b")).containsExactlyElementsOf(idsOf(b));
    }

    @Test
    void O4_nobody_sees_an_event_before_its_unit_of_work_has_ended() {
        try (Onlooker onlooker = new Onlooker()) {
            Optional<Integer> seen = unitOfWork().execute(() -> {
                append(moves("a", 1));
                return onlooker.glance(() -> fixture().events().size());
            });
            assertThat(seen.orElse(0)).isZero();
            assertThat(onlooker.glance(() -> fixture().events().size())).contains(1);
        }
    }

    private int append(List<RecordedEvent> events) {
        storage().outbox().append(events);
        return events.size();
    }

    private List<EventId> eventsOf(String parcel) {
        return idsOf(fixture().events().stream()
                .filter(recorded -> recorded.event().subject().id().equals(parcel))
                .toList());
    }

    private static List<EventId> idsOf(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }
}
