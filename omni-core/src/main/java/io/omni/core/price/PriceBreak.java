package io.omni.core.price;

import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;

/**
 * What a unit costs from so many units on.
 *
 * @param from how many units must be bought together, at least one
 * @param unitPrice what each of them costs, not negative
 */
public record PriceBreak(Quantity from, Money unitPrice) {

    /** Checks quantity and price. */
    public PriceBreak {
        if (from.isZero()) {
            throw new IllegalArgumentException("price %s from no units on: give at least 1".formatted(unitPrice));
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException(
                    "price %s from %s units on is negative: give zero or more".formatted(unitPrice, from));
        }
    }
}
