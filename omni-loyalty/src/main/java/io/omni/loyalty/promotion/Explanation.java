package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import java.util.List;

/**
 * Why a basket costs what it does.
 *
 * @param priced what it costs
 * @param rulings on every promotion of the rule set, by id
 * @param unknownCodes codes that were presented and belong to none of them
 */
public record Explanation(Priced priced, List<Ruling> rulings, List<CouponCode> unknownCodes) {

    /** Copies the lists. */
    public Explanation {
        Given.require("priced", priced);
        rulings = Given.copy("rulings", rulings);
        unknownCodes = Given.copy("unknown codes", unknownCodes);
    }

    /**
     * Finds what became of a promotion.
     *
     * @param promotion which
     * @return the ruling
     * @throws IllegalArgumentException if the rule set has no such promotion
     */
    public Ruling of(PromotionId promotion) {
        return rulings.stream()
                .filter(verdict -> verdict.promotion().equals(promotion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no promotion %s in rule set %s: name one of it".formatted(promotion, priced.rules())));
    }
}
