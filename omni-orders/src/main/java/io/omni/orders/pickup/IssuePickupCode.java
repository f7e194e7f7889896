package io.omni.orders.pickup;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.TaskId;

/**
 * A code is to be good for a pick-up, in place of any before it. The host makes it ({@code PickupCode.random}), sends it to the customer, and gives only its hash to be kept.
 *
 * @param id of this command
 * @param pickup which pick-up
 * @param hash of the code, for this pick-up
 */
public record IssuePickupCode(
        @Required CommandId id,
        @Required TaskId pickup,
        @Required CodeHash hash) implements Command {

    /** Refuses what is null. */
    public IssuePickupCode {
        Given.require("id", id);
        Given.require("pickup", pickup);
        Given.require("hash", hash);
    }

    @Override
    public String type() {
        return "pickup.issue-code";
    }
}
