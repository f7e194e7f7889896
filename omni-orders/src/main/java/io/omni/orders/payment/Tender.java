package io.omni.orders.payment;

import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Something that a customer pays with. An order has one or more of them, asked in their order: each sets aside what it is good for of what the
 * ones before it left open. What ships is taken from the first that has something left; what is refunded goes back to the last that was
 * taken from.
 */
public sealed interface Tender {

    /**
     * Tells what it is for at the most.
     *
     * @return the most that is asked of it; empty for all that is open
     */
    default Optional<Money> upTo() {
        return Optional.empty();
    }

    /**
     * A card, or whatever else the payment provider knows by a token.
     *
     * @param method the provider's token
     * @param upTo the most that is asked of it, more than nothing; empty for all that is open
     */
    @Kind("card")
    record Card(@Required PaymentMethod method, @Required Optional<Money> upTo) implements Tender {

        /** Checks the amount. */
        public Card {
            Given.require("payment method", method);
            Tender.requirePositive(upTo);
        }
    }

    /**
     * A gift card, or store credit.
     *
     * @param number which one
     * @param upTo the most that is asked of it, more than nothing; empty for all that is open
     */
    @Kind("gift-card")
    record GiftCard(
            @Required GiftCardNumber number, @Required Optional<Money> upTo) implements Tender {

        /** Checks the amount. */
        public GiftCard {
            Given.require("gift card number", number);
            Tender.requirePositive(upTo);
        }
    }

    /**
     * Points of the customer who buys. What they are worth is for the loyalty program to say.
     *
     * @param points how many at the most
     */
    @Kind("points")
    record Points(@MoreThanZero long points) implements Tender {

        /** Checks that there are points. */
        public Points {
            if (points <= 0) {
                throw new IllegalArgumentException("%d points are none: give more than 0".formatted(points));
            }
        }
    }

    /**
     * All of an order by one card.
     *
     * @param method the provider's token
     * @return the tender
     */
    static Tender card(PaymentMethod method) {
        return new Card(method, Optional.empty());
    }

    /**
     * What a gift card is good for.
     *
     * @param number which one
     * @return the tender
     */
    static Tender giftCard(GiftCardNumber number) {
        return new GiftCard(number, Optional.empty());
    }

    private static void requirePositive(Optional<Money> upTo) {
        Given.require("up to", upTo);
        upTo.filter(most -> !most.isPositive()).ifPresent(most -> {
            throw new IllegalArgumentException(
                    "a tender for up to %s is for nothing: give more, or leave it out".formatted(most));
        });
    }
}
