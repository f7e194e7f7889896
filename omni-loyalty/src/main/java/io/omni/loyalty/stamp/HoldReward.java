package io.omni.loyalty.stamp;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * Keeps a reward for a purchase that is being paid: the one that expires first.
 *
 * @param id of this command; the redemption has the same
 * @param card of which stamp card
 * @param member whose
 * @param lease how long it is kept
 */
public record HoldReward(
        @Required CommandId id,
        @Required StampCardId card,
        @Required CustomerId member,
        @MoreThanZero Duration lease) implements Command {

    /** Refuses nulls, and no time. */
    public HoldReward {
        Given.require("id", id);
        Given.require("card", card);
        Given.require("member", member);
        Given.positive("lease", lease);
    }

    @Override
    public String type() {
        return "stamps.hold-reward";
    }
}
