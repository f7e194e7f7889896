package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * Units of a line that cost the same.
 *
 * @param units how many, at least one
 * @param price what each of them costs after all promotions, not negative
 */
public record UnitPrice(long units, Money price) {

    /** Refuses no units and a negative price. */
    public UnitPrice {
        Given.require("price", price);
        if (units < 1 || price.isNegative()) {
            throw new IllegalArgumentException(
                    "%d units for %s each: give at least one unit, and no negative price".formatted(units, price));
        }
    }
}
