package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * All is counted; what differs waits for {@link ApproveCount} or {@link RejectCount}.
 *
 * @param id of this command
 * @param count which count
 * @param uncounted what becomes of lines that nobody tallied
 */
public record CloseCount(
        @Required CommandId id,
        @Required CountId count,
        @Required Uncounted uncounted) implements Command {

    /** Refuses what is null. */
    public CloseCount {
        Given.require("id", id);
        Given.require("count", count);
        Given.require("uncounted", uncounted);
    }

    @Override
    public String type() {
        return "count.close";
    }
}
