package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Puts money on a gift card that did not come from it: a refund of what was paid in another way, or goodwill. What was paid with the card goes
 * back to it by giving its redemption back.
 *
 * @param id of this command
 * @param card which one, active
 * @param amount how much, more than nothing
 */
public record RefundToGiftCard(
        @Required CommandId id,
        @Required GiftCardId card,
        @MoreThanZero Money amount) implements Command {

    /** Refuses to put nothing on it. */
    public RefundToGiftCard {
        Given.require("id", id);
        Given.require("card", card);
        IssueGiftCard.requirePositive(Given.require("amount", amount));
    }

    @Override
    public String type() {
        return "giftcard.refund-to";
    }
}
