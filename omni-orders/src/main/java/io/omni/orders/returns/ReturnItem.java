package io.omni.orders.returns;

import io.omni.core.basket.LineId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Units of an order line that come back.
 *
 * @param line of which line
 * @param quantity how many, at least one
 */
public record ReturnItem(
        @Required LineId line, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public ReturnItem {
        Given.require("line", line);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("return item of line %s has no units: leave it out".formatted(line));
        }
    }
}
