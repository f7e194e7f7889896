package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * What is taken off from an amount on.
 *
 * @param from the amount, which belongs to the tier; not negative
 * @param off what is taken off: a percentage or an amount
 */
public record Tier(Money from, Reduction off) {

    /** Refuses a negative amount and a price. */
    public Tier {
        Given.require("from", from);
        Given.require("off", off);
        if (from.isNegative()) {
            throw new IllegalArgumentException("tier from %s: give zero or more".formatted(from));
        }
        if (off instanceof Reduction.Price price) {
            throw new IllegalArgumentException(
                    "%s for all goods of an order: take a percentage or an amount off, or make it a bundle"
                            .formatted(price.price()));
        }
        if (off instanceof Reduction.Amount amount
                && !amount.amount().currency().equals(from.currency())) {
            throw new IllegalArgumentException("%s from %s on: use one currency".formatted(off, from));
        }
    }
}
