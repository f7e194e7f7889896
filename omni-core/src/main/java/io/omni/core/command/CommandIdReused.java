package io.omni.core.command;

import io.omni.core.OmniException;
import io.omni.core.id.CommandId;

/** The id of a command was given to another command before. Nothing was changed. */
public class CommandIdReused extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The command. */
    private final transient CommandId command;

    /**
     * Creates the exception.
     *
     * @param command the id
     * @param known what the id belongs to, and when that was recorded
     * @param asked what it was given to now
     */
    public CommandIdReused(CommandId command, String known, String asked) {
        super("command id %s belongs to %s, not to %s: give a new command an id of its own"
                .formatted(command, known, asked));
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
