package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * What a promotion does to a line.
 *
 * @param line which
 * @param units how many of its units serve the promotion, cheaper or not
 * @param discount what it takes off them together, not negative
 */
public record Share(LineId line, long units, Money discount) {

    /** Refuses no units and a negative discount. */
    public Share {
        Given.require("line", line);
        Given.require("discount", discount);
        if (units < 1 || discount.isNegative()) {
            throw new IllegalArgumentException(
                    "%s off %d units of line %s: give at least one unit, and no negative discount"
                            .formatted(discount, units, line));
        }
    }
}
