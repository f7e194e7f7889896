package io.omni.core.event;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * The id of an event. It follows from the command that caused the event, so that a command carried out again after a crash gives its
 * events the same ids, and a consumer that remembers ids sees each event once.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record EventId(@Required @ValidAs(EventId.class) UUID value) {

    /** Checks the version of the id. */
    public EventId {
        UuidV7.require("event id", value);
    }

    /**
     * Derives the id of one of a command's events.
     *
     * @param cause the command
     * @param ordinal the place of the event among the command's events, from 0
     * @return the same id for the same command and place, always
     */
    public static EventId of(CommandId cause, int ordinal) {
        return new EventId(cause.step("event-" + ordinal).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
