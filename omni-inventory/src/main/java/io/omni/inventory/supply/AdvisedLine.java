package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Instant;

/**
 * Units of an order that were sent.
 *
 * @param supply the name to give them, which nothing else has
 * @param order the line of the order, which says what they are and where to
 * @param quantity how many units, at least one
 * @param expectedAt when they are expected to be there
 */
public record AdvisedLine(
        @Required SupplyId supply,
        @Required SupplyId order,
        @MoreThanZero Quantity quantity,
        @Required Instant expectedAt) {

    /** Checks that there is at least one unit, and that the line has a name of its own. */
    public AdvisedLine {
        Given.require("supply", supply);
        Given.require("order", order);
        Given.require("quantity", quantity);
        Given.require("expected instant", expectedAt);
        Lines.requireUnits(supply, quantity);
        if (supply.equals(order)) {
            throw new IllegalArgumentException(
                    "line %s of a ship notice has the name of its order: give it one of its own".formatted(supply));
        }
    }
}
