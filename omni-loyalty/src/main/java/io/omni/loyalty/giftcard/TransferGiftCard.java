package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Moves all that is on a gift card to another: one that was lost to its replacement, or several to one. What is held stays on the first. From then
 * on the money expires with the card that it is on.
 *
 * @param id of this command
 * @param from which one gives
 * @param pin its pin, where it has one
 * @param to which one takes, another one
 */
public record TransferGiftCard(
        @Required CommandId id,
        @Required GiftCardId from,
        @Required Optional<Pin> pin,
        @Required GiftCardId to) implements Command {

    /** Refuses one card for both. */
    public TransferGiftCard {
        Given.require("id", id);
        Given.require("from", from);
        Given.require("pin", pin);
        Given.require("to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("money would go from a gift card to the same one: name two");
        }
    }

    @Override
    public String type() {
        return "giftcard.transfer";
    }
}
