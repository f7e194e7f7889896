package io.omni.loyalty.promotion;

import io.omni.core.command.Digest;
import io.omni.core.validation.Given;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The promotions of a retailer, as they are put in force together. In which order they are given makes no difference.
 *
 * @param promotions each with an id of its own; sorted by it
 * @param campaigns the budgets that they draw on; sorted by id
 */
public record RuleSet(List<Promotion> promotions, List<Campaign> campaigns) {

    /**
     * Sorts both; refuses two of one id, a campaign that is not there, and promotions that wait for one another or for one of the same or a
     * later lane.
     */
    public RuleSet {
        promotions = Given.copy("promotions", promotions).stream()
                .sorted(Comparator.comparing(Promotion::id))
                .toList();
        campaigns = Given.copy("campaigns", campaigns).stream()
                .sorted(Comparator.comparing(Campaign::id))
                .toList();
        Map<PromotionId, Promotion> byId = new HashMap<>();
        for (Promotion promotion : promotions) {
            if (byId.put(promotion.id(), promotion) != null) {
                throw new IllegalArgumentException(
                        "two promotions are called %s: name each its own".formatted(promotion.id()));
            }
        }
        Set<CampaignId> known = new HashSet<>();
        for (Campaign campaign : campaigns) {
            if (!known.add(campaign.id())) {
                throw new IllegalArgumentException(
                        "two campaigns are called %s: name each its own".formatted(campaign.id()));
            }
        }
        for (Promotion promotion : promotions) {
            promotion.limits().campaign().filter(id -> !known.contains(id)).ifPresent(id -> {
                throw new IllegalArgumentException(
                        "promotion %s draws on campaign %s, which is not there: add the campaign with its budget"
                                .formatted(promotion.id(), id));
            });
            requireNoCycle(promotion, byId);
            requireEarlier(promotion, byId);
        }
    }

    /**
     * Promotions without campaigns.
     *
     * @param promotions each with an id of its own
     * @return the rule set
     */
    public static RuleSet of(Promotion... promotions) {
        return new RuleSet(List.of(promotions), List.of());
    }

    /**
     * Names this rule set by what it says.
     *
     * @return 64 hexadecimal digits, the same for equal rule sets on every machine, and different for others
     */
    public String hash() {
        return Digest.of(this);
    }

    private static void requireNoCycle(Promotion start, Map<PromotionId, Promotion> byId) {
        Set<PromotionId> path = new LinkedHashSet<>();
        requireNoCycle(start, byId, path);
    }

    private static void requireNoCycle(Promotion at, Map<PromotionId, Promotion> byId, Set<PromotionId> path) {
        if (!path.add(at.id())) {
            throw new IllegalArgumentException(
                    "promotions wait for one another: %s, and again %s; drop one of the conditions"
                            .formatted(
                                    path.stream().map(PromotionId::toString).collect(Collectors.joining(" for ")),
                                    at.id()));
        }
        for (PromotionId needed : needs(at)) {
            Promotion next = byId.get(needed);
            if (next == null) {
                throw new IllegalArgumentException(
                        "promotion %s applies together with %s, which is not there: add it, or drop the condition"
                                .formatted(at.id(), needed));
            }
            requireNoCycle(next, byId, path);
        }
        path.remove(at.id());
    }

    private static void requireEarlier(Promotion promotion, Map<PromotionId, Promotion> byId) {
        for (PromotionId needed : needs(promotion)) {
            Promotion other = Given.require("promotion", byId.get(needed));
            if (other.lane().compareTo(promotion.lane()) >= 0) {
                throw new IllegalArgumentException(
                        "promotion %s in lane %s waits for %s in lane %s: put that one into an earlier lane"
                                .formatted(promotion.id(), promotion.lane(), needed, other.lane()));
            }
        }
    }

    private static List<PromotionId> needs(Promotion promotion) {
        return promotion.conditions().stream()
                .filter(Condition.TogetherWith.class::isInstance)
                .map(condition -> ((Condition.TogetherWith) condition).promotion())
                .toList();
    }
}
