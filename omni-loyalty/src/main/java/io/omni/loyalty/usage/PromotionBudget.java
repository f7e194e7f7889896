package io.omni.loyalty.usage;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.RuleSet;
import java.util.List;

/**
 * A budget that promotions draw on.
 *
 * @param campaign whose
 * @param budget how much discount they may grant together, over all orders; not negative
 */
public record PromotionBudget(
        @Required CampaignId campaign, @NotNegative Money budget) {

    /** Refuses a negative budget. */
    public PromotionBudget {
        Given.require("campaign", campaign);
        if (Given.require("budget", budget).isNegative()) {
            throw new IllegalArgumentException(
                    "campaign %s has the budget %s: give zero or more".formatted(campaign, budget));
        }
    }

    /**
     * Lists the budgets of a rule set.
     *
     * @param rules the rule set
     * @return those of its campaigns, in their order
     */
    public static List<PromotionBudget> of(RuleSet rules) {
        return rules.campaigns().stream()
                .map(campaign -> new PromotionBudget(campaign.id(), campaign.budget()))
                .toList();
    }
}
