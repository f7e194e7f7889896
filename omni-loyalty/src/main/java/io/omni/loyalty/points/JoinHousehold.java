package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Lets a member use points together with others: what each of them has available, all of them can redeem, and what one owes is taken off.
 *
 * @param id of this command
 * @param member who joins
 * @param household which household; the first to join begins it
 */
public record JoinHousehold(
        @Required CommandId id,
        @Required CustomerId member,
        @Required HouseholdId household) implements Command {

    /** Refuses nulls. */
    public JoinHousehold {
        Given.require("id", id);
        Given.require("member", member);
        Given.require("household", household);
    }

    @Override
    public String type() {
        return "household.join";
    }
}
