package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps money on a gift card for a purchase that is being paid.
 *
 * @param id of this command; the redemption has the same
 * @param card which one
 * @param pin its pin, where it has one
 * @param amount how much, more than nothing
 * @param orLess whether to take what there is where there is less
 * @param lease how long it is kept
 */
public record HoldGiftCard(
        @Required CommandId id,
        @Required GiftCardId card,
        @Required Optional<Pin> pin,
        @MoreThanZero Money amount,
        boolean orLess,
        @MoreThanZero Duration lease)
        implements Command {

    /** Refuses to hold nothing. */
    public HoldGiftCard {
        Given.require("id", id);
        Given.require("card", card);
        Given.require("pin", pin);
        Given.positive("lease", lease);
        IssueGiftCard.requirePositive(Given.require("amount", amount));
    }

    @Override
    public String type() {
        return "giftcard.hold";
    }
}
