package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Gives a count up that is open. Nothing is posted, and its SKUs are free for another count.
 *
 * @param id of this command
 * @param count which count
 */
public record CancelCount(@Required CommandId id, @Required CountId count) implements Command {

    /** Refuses what is null. */
    public CancelCount {
        Given.require("id", id);
        Given.require("count", count);
    }

    @Override
    public String type() {
        return "count.cancel";
    }
}
