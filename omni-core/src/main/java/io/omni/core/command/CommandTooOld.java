package io.omni.core.command;

import io.omni.core.OmniException;
import io.omni.core.id.CommandId;
import java.time.Instant;

/** The id of a command is older than ids are kept, so that nobody can say whether it was carried out before. Nothing was changed. */
public class CommandTooOld extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The command. */
    private final transient CommandId command;

    /**
     * Creates the exception.
     *
     * @param command the id
     * @param rememberedSince ids made before this instant are not remembered
     */
    public CommandTooOld(CommandId command, Instant rememberedSince) {
        super(
                "command id %s was made at %s, and ids made before %s are not remembered: look whether it was carried out, and if not give the command a new id"
                        .formatted(command, command.issuedAt(), rememberedSince));
        this.command = command;
    }

    /**
     * Names the command.
     *
     * @return its id
     */
    public final CommandId command() {
        return command;
    }
}
