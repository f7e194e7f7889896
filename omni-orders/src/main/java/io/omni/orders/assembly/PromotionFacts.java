package io.omni.orders.assembly;

import io.omni.core.basket.Basket;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.Shopper;
import java.time.Instant;
import java.util.List;

/** What the host knows and promotions go by: who shops, with which valid codes, and what is left of budgets. */
public interface PromotionFacts {

    /** Nothing is known: no segments, no codes, no budget used. */
    PromotionFacts UNKNOWN = new PromotionFacts() {

        @Override
        public Shopper shopper(Basket basket, Instant at) {
            return Shopper.UNKNOWN;
        }

        @Override
        public List<BudgetUse> spent(Instant at) {
            return List.of();
        }
    };

    /**
     * Tells what promotions may know of who buys a basket. It is asked each time a basket is priced, also while an order is placed.
     *
     * @param basket what is bought, and by whom
     * @param at when
     * @return segments, presented codes that are valid, whether it is a first order, and earlier uses
     */
    Shopper shopper(Basket basket, Instant at);

    /**
     * Tells how much of the campaigns' budgets is used up.
     *
     * @param at when
     * @return at most once for each campaign
     */
    List<BudgetUse> spent(Instant at);
}
