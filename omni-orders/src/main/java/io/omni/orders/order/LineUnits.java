package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Units of a line of an order.
 *
 * @param line which line
 * @param quantity how many, at least one
 */
public record LineUnits(@Required LineId line, @MoreThanZero Quantity quantity) {

    /** Checks that there are units. */
    public LineUnits {
        Given.require("line", line);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("line %s with no units: leave it out".formatted(line));
        }
    }
}
