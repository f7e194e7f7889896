package io.omni.inventory.stock;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * How many units another system has on hand.
 *
 * @param key what and where
 * @param onHand units that can be sold, those that are held included
 */
public record SyncLine(@Required StockKey key, @Required Quantity onHand) {

    /** Refuses what is null. */
    public SyncLine {
        Given.require("key", key);
        Given.require("on hand", onHand);
    }
}
