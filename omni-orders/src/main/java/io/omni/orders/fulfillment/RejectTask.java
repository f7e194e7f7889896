package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * A location does not supply its part of an order. Another one is looked for at once.
 *
 * @param id of this command
 * @param task which task
 * @param reason why
 */
public record RejectTask(
        @Required CommandId id,
        @Required TaskId task,
        @Required RejectReason reason) implements Command {

    /** Refuses what is null. */
    public RejectTask {
        Given.require("id", id);
        Given.require("task", task);
        Given.require("reason", reason);
    }

    @Override
    public String type() {
        return "fulfillment.reject";
    }
}
