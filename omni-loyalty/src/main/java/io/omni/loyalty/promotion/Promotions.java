package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.loyalty.promotion.internal.Pricer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prices baskets by one rule set. Immutable; make it once for each rule set, and use it from many threads.
 *
 * <p>The answer is the best legal combination for the customer: the one that saves most, the worth of gifts included. Legal is what these rules allow:
 *
 * <ol>
 *   <li>Lanes are taken by their numbers; each looks at the prices that the ones before it left.
 *   <li>In a lane, a unit serves one promotion, and so does the delivery charge.
 *   <li>A promotion applies under its conditions and within its limits; conditions that look at amounts name their basis.
 *   <li>What wants to be alone is alone, and of a stacking group one applies. A promotion that does not apply excludes nothing.
 *   <li>No unit gets cheaper than its floor, and none cheaper than nothing.
 *   <li>A promotion that could apply need not, if others save more without it.
 * </ol>
 *
 * <p>It is found exactly for everyday baskets, and {@link Priced#proof} says so; beyond an {@link Effort}, what is found is never worse than what greed finds,
 * and the proof bounds how much better any other could be. One more promotion never makes a basket dearer.
 */
public final class Promotions {

    private final RuleSet rules;
    private final Pricer pricer;

    /**
     * Prepares a rule set.
     *
     * @param rules the promotions
     */
    public Promotions(RuleSet rules) {
        this.rules = Given.require("rules", rules);
        this.pricer = new Pricer(rules);
    }

    /**
     * The rule set.
     *
     * @return the promotions by which baskets are priced here
     */
    public RuleSet rules() {
        return rules;
    }

    /**
     * Prices a basket with the effort for everyday.
     *
     * @param shopping the basket, and all that is known of it
     * @return what it costs
     */
    public Priced price(Shopping shopping) {
        return price(shopping, Effort.EVERYDAY);
    }

    /**
     * Prices a basket.
     *
     * @param shopping the basket, and all that is known of it
     * @param effort how hard to look
     * @return what it costs
     */
    public Priced price(Shopping shopping, Effort effort) {
        Given.require("shopping", shopping);
        Given.require("effort", effort);
        return pricer.best(shopping, effort);
    }

    /**
     * Prices a basket without a search: lane by lane, always the promotion that saves most at once. It is what {@link #price} begins with and is compared
     * with.
     *
     * @param shopping the basket, and all that is known of it
     * @return a price that is legal, and may not be the best
     */
    public Priced greedy(Shopping shopping) {
        return pricer.greedy(Given.require("shopping", shopping));
    }

    /**
     * Prices a basket by looking at every legal combination. It takes longer than anybody can wait for but the smallest baskets, and is there to check the
     * search against.
     *
     * @param shopping the basket, and all that is known of it
     * @return the best price
     */
    public Priced exhaustive(Shopping shopping) {
        return pricer.exhaustive(Given.require("shopping", shopping));
    }

    /**
     * Prices a basket, and says for every promotion of the rule set why it applies or why not, and what smallest change would make it.
     *
     * @param shopping the basket, and all that is known of it
     * @return the price with its reasons
     */
    public Explanation explain(Shopping shopping) {
        Given.require("shopping", shopping);
        Map.Entry<Priced, List<Ruling>> explained = pricer.explained(shopping, Effort.EVERYDAY);
        return new Explanation(explained.getKey(), explained.getValue(), unknown(shopping));
    }

    private List<CouponCode> unknown(Shopping shopping) {
        Set<CouponCode> known = rules.promotions().stream()
                .flatMap(promotion -> promotion.conditions().stream())
                .filter(Condition.WithCode.class::isInstance)
                .flatMap(condition -> ((Condition.WithCode) condition).codes().stream())
                .collect(Collectors.toSet());
        return shopping.shopper().codes().stream()
                .filter(code -> !known.contains(code))
                .toList();
    }

    /**
     * Prices a basket, and keeps what was asked with what was answered.
     *
     * @param shopping the basket, and all that is known of it
     * @param effort how hard to look
     * @return the decision
     */
    public Decision decide(Shopping shopping, Effort effort) {
        return new Decision(shopping, effort, price(shopping, effort));
    }

    /**
     * Takes a decision again.
     *
     * @param decision an earlier one by the same rule set
     * @return whether it comes out the same, to the last minor unit
     * @throws IllegalArgumentException if it was taken by another rule set
     */
    public boolean replay(Decision decision) {
        Given.require("decision", decision);
        if (!decision.answer().rules().equals(rules.hash())) {
            throw new IllegalArgumentException(
                    "decision by rule set %s cannot be replayed by %s: take the rule set of that hash"
                            .formatted(decision.answer().rules(), rules.hash()));
        }
        return price(decision.question(), decision.effort()).equals(decision.answer());
    }
}
