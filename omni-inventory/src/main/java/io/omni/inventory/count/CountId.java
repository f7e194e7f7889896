package io.omni.inventory.count;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a count. It is the id of the command that opened it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record CountId(@Required @ValidAs(CountId.class) UUID value) {

    /** Checks the version of the id. */
    public CountId {
        UuidV7.require("count id", value);
    }

    /**
     * Names the count that a command opens.
     *
     * @param command the command
     * @return the count
     */
    public static CountId of(CommandId command) {
        return new CountId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
