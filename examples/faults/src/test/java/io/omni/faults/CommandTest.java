package io.omni.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");

    @ParameterizedTest
    @EnumSource
    void a_command_and_its_posting_pass_through_one_line(Verb verb) {
        CommandId id = CommandId.next(() -> NOW);
        Command command = new Command(
                PostingId.of(id),
                verb,
                Mode.UNIT,
                Optional.of(HoldId.of(id)),
                verb == Verb.SELL ? Optional.empty() : Optional.of(NOW),
                new TreeMap<>(Map.of("cup", 2L, "pot", 1L)));

        Command read = Command.parse(command.toString());

        assertThat(read).isEqualTo(command).hasToString(command.toString());
        assertThat(read.posting()).isEqualTo(command.posting());
        assertThat(read.events()).isEqualTo(command.events());
        assertThat(command.toString()).doesNotContain("\n");
    }
}
