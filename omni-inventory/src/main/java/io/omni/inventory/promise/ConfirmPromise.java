package io.omni.inventory.promise;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Promises for good what has been held until now.
 *
 * @param id of this command
 * @param promise which one
 */
public record ConfirmPromise(
        @Required CommandId id, @Required PromiseId promise) implements Command {

    /** Refuses what is null. */
    public ConfirmPromise {
        Given.require("id", id);
        Given.require("promise", promise);
    }

    @Override
    public String type() {
        return "promise.confirm";
    }
}
