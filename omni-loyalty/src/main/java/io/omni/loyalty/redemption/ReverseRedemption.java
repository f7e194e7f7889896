package io.omni.loyalty.redemption;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Gives back what was used: the purchase was canceled, or goods came back.
 *
 * @param id of this command
 * @param redemption which redemption
 * @param quantity how much of it, at least 1, for what is counted; empty for all that is left
 */
public record ReverseRedemption(
        @Required CommandId id,
        @Required RedemptionId redemption,
        @Required Optional<Long> quantity) implements Command {

    /** Refuses to give back nothing. */
    public ReverseRedemption {
        Given.require("id", id);
        Given.require("redemption", redemption);
        Given.require("quantity", quantity);
        if (quantity.filter(some -> some < 1).isPresent()) {
            throw new IllegalArgumentException(
                    "%d of redemption %s cannot be given back: give 1 or more".formatted(quantity.get(), redemption));
        }
    }

    @Override
    public String type() {
        return "redemption.reverse";
    }
}
