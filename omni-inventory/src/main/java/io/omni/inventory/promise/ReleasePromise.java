package io.omni.inventory.promise;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Promises nothing more: units, capacity and the place in the slot are free again at once.
 *
 * @param id of this command
 * @param promise which one
 */
public record ReleasePromise(
        @Required CommandId id, @Required PromiseId promise) implements Command {

    /** Refuses what is null. */
    public ReleasePromise {
        Given.require("id", id);
        Given.require("promise", promise);
    }

    @Override
    public String type() {
        return "promise.release";
    }
}
