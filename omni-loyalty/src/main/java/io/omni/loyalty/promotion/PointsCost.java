package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.loyalty.points.EarningRule;

/**
 * What points cost the retailer.
 *
 * @param rule how many points the goods of a basket earn
 * @param worth what the retailer owes for a point, not negative
 */
public record PointsCost(EarningRule rule, Money worth) {

    /** Refuses a negative worth, and one in another currency than that of the rule. */
    public PointsCost {
        Given.require("rule", rule);
        Given.require("worth", worth);
        if (worth.isNegative() || !worth.currency().equals(rule.spend().currency())) {
            throw new IllegalArgumentException("a point for each %s is worth %s: give zero or more, in that currency"
                    .formatted(rule.spend(), worth));
        }
    }
}
