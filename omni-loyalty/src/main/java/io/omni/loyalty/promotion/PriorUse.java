package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;

/**
 * How often a customer used a promotion in earlier orders.
 *
 * @param promotion which
 * @param times how often, zero or more
 */
public record PriorUse(PromotionId promotion, long times) {

    /** Refuses a negative number. */
    public PriorUse {
        Given.require("promotion", promotion);
        if (times < 0) {
            throw new IllegalArgumentException(
                    "promotion %s was used %d times: give zero or more".formatted(promotion, times));
        }
    }
}
