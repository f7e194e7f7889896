package io.omni.core.command;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.storage.AggregateType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of a command that was carried out.
 *
 * @param id the command
 * @param type the kind of command
 * @param fingerprint of what was asked for
 * @param recordedAt when it was first recorded
 * @param outcome what it was answered; empty while its steps are under way
 */
public record CommandRecord(
        CommandId id, String type, Fingerprint fingerprint, Instant recordedAt, Optional<CommandOutcome> outcome) {

    /** How stores keep records. Their ids begin with the instant at which they were made, so that the index lists the oldest first. */
    public static final AggregateType<CommandId, CommandRecord> TYPE = AggregateType.<CommandId, CommandRecord>of(
                    "command", CommandRecord.class, CommandRecord::id, CommandId::toString)
            .withIndex("age", command -> Set.of("all"));

    /** What the command was answered, if it is the one that was recorded; empty while its steps are under way. */
    Optional<CommandOutcome> answerTo(Command command) {
        Fingerprint asked = Fingerprint.of(command);
        if (!type.equals(command.type()) || !fingerprint.equals(asked)) {
            throw new CommandIdReused(
                    id,
                    "the command %s (%s) recorded at %s".formatted(type, fingerprint, recordedAt),
                    "%s (%s)".formatted(command.type(), asked));
        }
        return outcome;
    }

    CommandRecord answered(CommandOutcome answer) {
        return new CommandRecord(id, type, fingerprint, recordedAt, Optional.of(answer));
    }
}
