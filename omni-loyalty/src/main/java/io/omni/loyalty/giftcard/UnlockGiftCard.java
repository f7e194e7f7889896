package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Lets pins be tried again: the owner has proven to be the owner.
 *
 * @param id of this command
 * @param card which one
 */
public record UnlockGiftCard(
        @Required CommandId id, @Required GiftCardId card) implements Command {

    /** Refuses nulls. */
    public UnlockGiftCard {
        Given.require("id", id);
        Given.require("card", card);
    }

    @Override
    public String type() {
        return "giftcard.unlock";
    }
}
