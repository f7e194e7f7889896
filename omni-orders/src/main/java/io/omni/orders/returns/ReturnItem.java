package io.omni.orders.returns;

import io.omni.core.basket.LineId;
import io.omni.core.quantity.Quantity;

/**
 * Units of an order line that come back.
 *
 * @param line of which line
 * @param quantity how many, at least one
 */
public record ReturnItem(LineId line, Quantity quantity) {

    /** Checks that there is at least one unit. */
    public ReturnItem {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("return item of line %s has no units: leave it out".formatted(line));
        }
    }
}
