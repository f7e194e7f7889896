package io.omni.loyalty.redemption;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Uses what is held. Where several things pay for one purchase, send it in one unit of work for all of them.
 *
 * @param id of this command
 * @param redemption which redemption
 */
public record ConfirmRedemption(
        @Required CommandId id, @Required RedemptionId redemption) implements Command {

    /** Refuses nulls. */
    public ConfirmRedemption {
        Given.require("id", id);
        Given.require("redemption", redemption);
    }

    @Override
    public String type() {
        return "redemption.confirm";
    }
}
