package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * Promotions that share a budget.
 *
 * @param id the retailer's name for it
 * @param budget how much discount they may grant together, over all orders; not negative
 */
public record Campaign(CampaignId id, Money budget) {

    /** Refuses a negative budget. */
    public Campaign {
        Given.require("id", id);
        Given.require("budget", budget);
        if (budget.isNegative()) {
            throw new IllegalArgumentException(
                    "campaign %s has the budget %s: give zero or more".formatted(id, budget));
        }
    }
}
