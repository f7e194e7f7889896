package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Gives points of one member to another: those that expire first, and each keeps its expiry.
 *
 * @param id of this command
 * @param from who gives them
 * @param to who gets them, somebody else
 * @param points how many, at least 1
 */
public record TransferPoints(
        @Required CommandId id,
        @Required CustomerId from,
        @Required CustomerId to,
        @MoreThanZero long points) implements Command {

    /** Refuses to give none, or to the same member. */
    public TransferPoints {
        Given.require("id", id);
        Given.require("from", from);
        Given.require("to", to);
        if (points < 1) {
            throw new IllegalArgumentException("%d points cannot be transferred: give 1 or more".formatted(points));
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "%d points would go from a member to the same member: name two".formatted(points));
        }
    }

    @Override
    public String type() {
        return "points.transfer";
    }
}
