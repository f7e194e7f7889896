package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * How much of a campaign's budget is used up.
 *
 * @param campaign whose
 * @param amount how much, in the currency of the budget; not negative
 */
public record BudgetUse(CampaignId campaign, Money amount) {

    /** Refuses a negative amount. */
    public BudgetUse {
        Given.require("campaign", campaign);
        Given.require("amount", amount);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "campaign %s has spent %s: give zero or more".formatted(campaign, amount));
        }
    }
}
