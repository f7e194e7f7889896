package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Gives a member points that no purchase earned. They can be used at once, as long as points just earned.
 *
 * @param id of this command
 * @param member who gets them
 * @param points how many, at least 1
 * @param reason what for
 */
public record GrantPoints(
        @Required CommandId id,
        @Required CustomerId member,
        @MoreThanZero long points,
        @Required GrantReason reason) implements Command {

    /** Refuses to grant none. */
    public GrantPoints {
        Given.require("id", id);
        Given.require("member", member);
        Given.require("reason", reason);
        if (points < 1) {
            throw new IllegalArgumentException("%d points cannot be granted: give 1 or more".formatted(points));
        }
    }

    @Override
    public String type() {
        return "points.grant";
    }
}
