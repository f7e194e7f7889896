package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * Keeps points of a member, or of the member's household, for a purchase that is being paid: those that expire first are taken first. Nobody
 * else can use them until they are confirmed, released or the time is over.
 *
 * @param id of this command; the redemption has the same
 * @param member who pays with them
 * @param points how many, at least 1; where points have a worth, what is left over of a step of the rate is not taken
 * @param orFewer whether to take what there is where there are fewer
 * @param lease how long they are kept
 */
public record HoldPoints(
        @Required CommandId id,
        @Required CustomerId member,
        @MoreThanZero long points,
        boolean orFewer,
        @MoreThanZero Duration lease)
        implements Command {

    /** Refuses to hold none. */
    public HoldPoints {
        Given.require("id", id);
        Given.require("member", member);
        Given.positive("lease", lease);
        if (points < 1) {
            throw new IllegalArgumentException("%d points cannot be held: give 1 or more".formatted(points));
        }
    }

    @Override
    public String type() {
        return "points.hold";
    }
}
