package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Lets a gift card be spent: it was paid.
 *
 * @param id of this command
 * @param card which one
 */
public record ActivateGiftCard(
        @Required CommandId id, @Required GiftCardId card) implements Command {

    /** Refuses nulls. */
    public ActivateGiftCard {
        Given.require("id", id);
        Given.require("card", card);
    }

    @Override
    public String type() {
        return "giftcard.activate";
    }
}
