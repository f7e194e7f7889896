package io.omni.core.price;

import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;

/**
 * What a unit costs from so many units on.
 *
 * @param from how many units must be bought together, at least one
 * @param unitPrice what each of them costs, not negative
 */
public record PriceBreak(
        @MoreThanZero Quantity from, @NotNegative Money unitPrice) {

    /** Checks quantity and price. */
    public PriceBreak {
        Given.require("from", from);
        Given.require("unitPrice", unitPrice);
        if (from.isZero()) {
            throw new IllegalArgumentException("price %s from no units on: give at least 1".formatted(unitPrice));
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException(
                    "price %s from %s units on is negative: give zero or more".formatted(unitPrice, from));
        }
    }
}
