package io.omni.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedEventTest {

    private record Packed(String order) implements Event {
        @Override
        public String type() {
            return "order.packed";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("order", order);
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final CommandId cause = CommandId.named(NOW, "order 17");

    @Test
    @Tag("P-05")
    void a_command_that_is_carried_out_again_gives_its_events_the_same_ids() {
        List<RecordedEvent> first = RecordedEvent.of(cause, NOW, List.of(new Packed("17"), new Packed("18")));
        List<RecordedEvent> again =
                RecordedEvent.of(cause, NOW.plusSeconds(9), List.of(new Packed("17"), new Packed("18")));

        assertThat(first).extracting(RecordedEvent::id).containsExactly(EventId.of(cause, 0), EventId.of(cause, 1));
        assertThat(again).extracting(RecordedEvent::id).containsExactly(EventId.of(cause, 0), EventId.of(cause, 1));
        assertThat(first).extracting(RecordedEvent::occurredAt).containsOnly(NOW);
        assertThat(first.get(1).event()).isEqualTo(new Packed("18"));
    }

    @Test
    void ids_differ_by_place_and_command_and_follow_from_a_step_of_the_command() {
        assertThat(EventId.of(cause, 0))
                .isNotEqualTo(EventId.of(cause, 1))
                .isNotEqualTo(EventId.of(CommandId.named(NOW, "order 18"), 0))
                .hasToString(cause.step("event-0").toString());
    }

    @Test
    void a_subject_has_a_kind_and_an_id() {
        assertThat(new EventSubject("order", "17")).hasToString("order/17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventSubject("order", " "))
                .withMessage("event subject 'order/ ' has a blank part: give both a kind and an id");
        assertThatIllegalArgumentException().isThrownBy(() -> new EventSubject("", "17"));
    }
}
