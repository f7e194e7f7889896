package io.omni.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.event.EventId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.PostingId;
import io.omni.core.time.VirtualClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandIdTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID RANDOM = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");

    private final VirtualClock clock = new VirtualClock(NOW);
    private final CommandId command = CommandId.next(clock);

    @Test
    void a_fresh_id_has_the_instant_of_the_clock_and_is_like_no_other() {
        assertThat(command.issuedAt()).isEqualTo(NOW);
        assertThat(CommandId.next(clock)).isNotEqualTo(command);
    }

    @Test
    void its_text_reads_back() {
        assertThat(CommandId.of(command.toString())).isEqualTo(command);
        assertThatIllegalArgumentException().isThrownBy(() -> CommandId.of("order 17"));
    }

    @Test
    @Tag("P-34")
    void a_step_has_the_same_id_at_each_repetition_and_the_instant_of_its_command() {
        CommandId named = CommandId.named(NOW, "order 17");

        assertThat(named.step("pay")).isEqualTo(CommandId.named(NOW, "order 17").step("pay"));
        assertThat(named.step("pay").issuedAt()).isEqualTo(NOW);
        assertThat(named.step("pay"))
                .isNotEqualTo(named)
                .isNotEqualTo(named.step("ship"))
                .isNotEqualTo(CommandId.named(NOW, "order 18").step("pay"));
        assertThat(named.step("pay")).hasToString("01a20244-e800-70d3-8811-80c3d4ffef8d");
    }

    @Test
    void ids_sort_by_when_they_were_made() {
        clock.set(NOW.plusMillis(1));
        CommandId later = CommandId.next(clock);

        assertThat(command).isLessThan(later);
        assertThat(PostingId.of(command)).isLessThan(PostingId.of(later));
        assertThat(HoldId.of(command)).isLessThan(HoldId.of(later));
    }

    @Test
    void a_commands_posting_hold_and_instant_are_its_own() {
        assertThat(PostingId.of(command)).hasToString(command.toString());
        assertThat(PostingId.of(command).issuedAt()).isEqualTo(NOW);
        assertThat(HoldId.of(command)).hasToString(command.toString());
    }

    @Test
    void ids_of_other_versions_are_refused_by_their_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandId(RANDOM))
                .withMessageStartingWith("command id " + RANDOM + " is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostingId(RANDOM))
                .withMessageStartingWith("posting id " + RANDOM + " is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldId(RANDOM))
                .withMessageStartingWith("hold id " + RANDOM + " is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventId(RANDOM))
                .withMessageStartingWith("event id " + RANDOM + " is not");
    }
}
