package io.omni.loyalty.giftcard;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Makes a gift card, or the store credit of a customer. It can be spent once it is activated.
 *
 * @param id of this command
 * @param card its number, which nobody had before
 * @param amount what it is worth, more than nothing
 * @param pin what is asked for when it is spent
 * @param owner whose store credit it is; empty for a gift card, which is spent by whoever has it
 */
public record IssueGiftCard(
        @Required CommandId id,
        @Required GiftCardId card,
        @MoreThanZero Money amount,
        @Required Optional<Pin> pin,
        @Required Optional<CustomerId> owner)
        implements Command {

    /** Refuses a card that is worth nothing. */
    public IssueGiftCard {
        Given.require("id", id);
        Given.require("card", card);
        Given.require("pin", pin);
        Given.require("owner", owner);
        requirePositive(Given.require("amount", amount));
    }

    static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "%s is no amount for a gift card: give more than nothing".formatted(amount));
        }
    }

    @Override
    public String type() {
        return "giftcard.issue";
    }
}
