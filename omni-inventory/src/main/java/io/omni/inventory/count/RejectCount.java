package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Nothing of a closed count is believed: the book stays, and nothing counts as counted.
 *
 * @param id of this command
 * @param count which count
 */
public record RejectCount(@Required CommandId id, @Required CountId count) implements Command {

    /** Refuses what is null. */
    public RejectCount {
        Given.require("id", id);
        Given.require("count", count);
    }

    @Override
    public String type() {
        return "count.reject";
    }
}
