package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * How good a price is: no legal combination of promotions saves the customer more than the bound.
 *
 * @param saved what the customer saves, the worth of gifts included
 * @param bound what nobody could save more than
 * @param steps how many steps the search took
 */
public record Proof(Money saved, Money bound, long steps) {

    /** Refuses a bound below what is saved. */
    public Proof {
        Given.require("saved", saved);
        Given.require("bound", bound);
        if (bound.compareTo(saved) < 0 || saved.isNegative() || steps < 0) {
            throw new IllegalArgumentException(
                    "saved %s of at most %s in %d steps: a bound is not less than what it bounds"
                            .formatted(saved, bound, steps));
        }
    }

    /**
     * Tells whether no combination is better.
     *
     * @return whether what is saved reaches the bound
     */
    public boolean isBest() {
        return saved.equals(bound);
    }
}
