package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Somebody takes a task. Of several who do, one has it.
 *
 * @param id of this command
 * @param task which task
 * @param worker who
 */
public record ClaimTask(
        @Required CommandId id,
        @Required TaskId task,
        @Required WorkerId worker) implements Command {

    /** Refuses what is null. */
    public ClaimTask {
        Given.require("id", id);
        Given.require("task", task);
        Given.require("worker", worker);
    }

    @Override
    public String type() {
        return "fulfillment.claim";
    }
}
