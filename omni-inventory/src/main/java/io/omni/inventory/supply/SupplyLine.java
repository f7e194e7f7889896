package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * One line of what is expected.
 *
 * @param supply the name to give it, which nothing else has, or only what was canceled before anything came
 * @param key what, and where to
 * @param quantity how many units, at least one
 * @param expectedAt when they are expected to be there
 */
public record SupplyLine(
        @Required SupplyId supply,
        @Required StockKey key,
        @MoreThanZero Quantity quantity,
        @Required Instant expectedAt) {

    /** Checks that there is at least one unit. */
    public SupplyLine {
        Given.require("supply", supply);
        Given.require("key", key);
        Given.require("quantity", quantity);
        Given.require("expected instant", expectedAt);
        Lines.requireUnits(supply, quantity);
    }
}
