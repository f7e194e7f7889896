package io.omni.loyalty.usage;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.loyalty.promotion.Applied;
import io.omni.loyalty.promotion.Campaign;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an order uses of a promotion.
 *
 * @param promotion which
 * @param times how often, at least once
 * @param perCustomer how often a customer may use it at most, earlier orders included
 * @param discount what it takes off, which its campaign is charged; not negative
 * @param campaign whose budget it draws on, and how much there is of it
 */
public record PromotionUse(
        @Required PromotionId promotion,
        @MoreThanZero long times,
        @Required Optional<Long> perCustomer,
        @NotNegative Money discount,
        @Required Optional<PromotionBudget> campaign) {

    /** Refuses no use, and a discount that is a surcharge. */
    public PromotionUse {
        Given.require("promotion", promotion);
        Given.require("uses by a customer", perCustomer);
        Given.require("discount", discount);
        Given.require("campaign", campaign);
        if (times < 1) {
            throw new IllegalArgumentException(
                    "promotion %s was used %d times: leave it out".formatted(promotion, times));
        }
        if (discount.isNegative()) {
            throw new IllegalArgumentException(
                    "promotion %s cannot take off %s: give zero or more".formatted(promotion, discount));
        }
        if (perCustomer.filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException("at most %d uses of promotion %s by a customer: give 1 or more"
                    .formatted(perCustomer.get(), promotion));
        }
    }

    /**
     * Reads what an order uses from its price. A promotion that gave nothing is not used.
     *
     * @param rules the rule set by which it was priced
     * @param priced its price
     * @return what it uses, by lane and id of promotions
     * @throws IllegalArgumentException if it was priced by another rule set
     */
    public static List<PromotionUse> of(RuleSet rules, Priced priced) {
        if (!rules.hash().equals(priced.rules())) {
            throw new IllegalArgumentException("the price is by the rule set %s, not by %s: give the one it was made by"
                    .formatted(priced.rules(), rules.hash()));
        }
        List<PromotionUse> uses = new ArrayList<>();
        for (Applied applied : priced.applied()) {
            if (applied.discount().isPositive() || !applied.gifts().isEmpty()) {
                Promotion promotion = rules.promotions().stream()
                        .filter(one -> one.id().equals(applied.promotion()))
                        .findFirst()
                        .orElseThrow();
                uses.add(new PromotionUse(
                        applied.promotion(),
                        applied.uses(),
                        promotion.limits().usesPerCustomer(),
                        applied.discount(),
                        promotion.limits().campaign().map(id -> budget(rules, id))));
            }
        }
        return List.copyOf(uses);
    }

    private static PromotionBudget budget(RuleSet rules, CampaignId id) {
        Campaign campaign = rules.campaigns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new PromotionBudget(id, campaign.budget());
    }
}
