package io.omni.loyalty.redemption;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Lets go of what is held: the purchase did not come about.
 *
 * @param id of this command
 * @param redemption which redemption
 */
public record ReleaseRedemption(
        @Required CommandId id, @Required RedemptionId redemption) implements Command {

    /** Refuses nulls. */
    public ReleaseRedemption {
        Given.require("id", id);
        Given.require("redemption", redemption);
    }

    @Override
    public String type() {
        return "redemption.release";
    }
}
