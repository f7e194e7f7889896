package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.List;

/**
 * A promotion that applies, and what it comes to.
 *
 * @param promotion which
 * @param lane at which step
 * @param uses how often
 * @param shares what it does to lines, by line
 * @param offDelivery what it takes off the delivery charge
 * @param gifts what comes along for nothing
 */
public record Applied(
        PromotionId promotion, Lane lane, long uses, List<Share> shares, Money offDelivery, List<Effect.Gift> gifts) {

    /** Copies the lists; refuses no use. */
    public Applied {
        Given.require("promotion", promotion);
        Given.require("lane", lane);
        shares = Given.copy("shares", shares);
        Given.require("off delivery", offDelivery);
        gifts = Given.copy("gifts", gifts);
        if (uses < 1) {
            throw new IllegalArgumentException(
                    "promotion %s applied %d times: leave it out".formatted(promotion, uses));
        }
    }

    /**
     * Tells what it takes off the price.
     *
     * @return its discounts on goods and delivery, without the worth of gifts
     */
    public Money discount() {
        Money sum = offDelivery;
        for (Share share : shares) {
            sum = sum.plus(share.discount());
        }
        return sum;
    }
}
