package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * Units of an order line that one location supplies.
 *
 * @param line of which order line
 * @param sku of what
 * @param quantity how many, at least one
 */
public record FulfillmentLine(
        @Required LineId line,
        @Required Sku sku,
        @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public FulfillmentLine {
        Given.require("line", line);
        Given.require("SKU", sku);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("no units of line %s: leave it out".formatted(line));
        }
    }
}
