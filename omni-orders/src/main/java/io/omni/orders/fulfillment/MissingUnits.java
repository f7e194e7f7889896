package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Units of a line that could not be picked.
 *
 * @param line of which order line
 * @param quantity how many, at least one
 * @param reason why
 */
public record MissingUnits(
        @Required LineId line,
        @MoreThanZero Quantity quantity,
        @Required ShortReason reason) {

    /** Checks that there is at least one unit. */
    public MissingUnits {
        Given.require("line", line);
        Given.require("quantity", quantity);
        Given.require("reason", reason);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("no units of line %s are missing: leave it out".formatted(line));
        }
    }
}
