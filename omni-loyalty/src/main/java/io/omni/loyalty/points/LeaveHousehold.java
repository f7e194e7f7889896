package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Ends the use of points together with others. What is left of the points that a member earned leaves with the member.
 *
 * @param id of this command
 * @param member who leaves
 */
public record LeaveHousehold(
        @Required CommandId id, @Required CustomerId member) implements Command {

    /** Refuses nulls. */
    public LeaveHousehold {
        Given.require("id", id);
        Given.require("member", member);
    }

    @Override
    public String type() {
        return "household.leave";
    }
}
