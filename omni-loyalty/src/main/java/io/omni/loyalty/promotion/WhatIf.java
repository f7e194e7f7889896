package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.List;

/**
 * What would have come of recorded baskets by another rule set. It is taken for granted that customers had bought the same.
 *
 * @param baskets how many were priced
 * @param before what came of them by the one rule set
 * @param after what came of them by the other
 * @param cheaper how many the other makes cheaper
 * @param dearer how many it makes dearer
 */
public record WhatIf(long baskets, Trial before, Trial after, long cheaper, long dearer) {

    /** Refuses null. */
    public WhatIf {
        Given.require("before", before);
        Given.require("after", after);
    }

    /**
     * What came of all baskets by one rule set.
     *
     * @param rules its hash
     * @param paid what customers pay, delivery included
     * @param discount what promotions take off goods and delivery
     * @param gifts what the gifts are worth
     * @param points what goods earn after promotions
     * @param liability what the retailer owes for these points
     * @param unproven how many baskets were not proven to be priced best
     */
    public record Trial(
            String rules, Money paid, Money discount, Money gifts, long points, Money liability, long unproven) {

        /** Refuses null. */
        public Trial {
            Given.require("rules", rules);
            Given.require("paid", paid);
            Given.require("discount", discount);
            Given.require("gifts", gifts);
            Given.require("liability", liability);
        }

        private Trial plus(Priced priced, PointsCost points) {
            Money off = discount;
            for (Applied applied : priced.applied()) {
                off = off.plus(applied.discount());
            }
            Money given = gifts;
            for (Effect.Gift gift : priced.gifts()) {
                given = given.plus(gift.worth());
            }
            long earned = points.rule().pointsFor(priced.goods());
            return new Trial(
                    rules,
                    paid.plus(priced.total()),
                    off,
                    given,
                    Math.addExact(this.points, earned),
                    liability.plus(points.worth().times(earned)),
                    unproven + (priced.proof().isBest() ? 0 : 1));
        }
    }

    /**
     * Prices baskets by two rule sets.
     *
     * @param baskets what was bought, in the currency of the points
     * @param before the one rule set
     * @param after the other
     * @param points what goods earn
     * @return what the two come to
     * @throws IllegalArgumentException if a basket is in another currency than the points
     */
    public static WhatIf of(List<Shopping> baskets, Promotions before, Promotions after, PointsCost points) {
        Money none = Money.zero(points.worth().currency());
        Trial one = new Trial(before.rules().hash(), none, none, none, 0, none, 0);
        Trial other = new Trial(after.rules().hash(), none, none, none, 0, none, 0);
        long cheaper = 0;
        long dearer = 0;
        for (Shopping basket : baskets) {
            Priced now = before.price(basket);
            Priced then = after.price(basket);
            one = one.plus(now, points);
            other = other.plus(then, points);
            int change = then.total().compareTo(now.total());
            cheaper += change < 0 ? 1 : 0;
            dearer += change > 0 ? 1 : 0;
        }
        return new WhatIf(baskets.size(), one, other, cheaper, dearer);
    }
}
