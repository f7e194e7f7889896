package io.omni.inventory.lot;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;

/**
 * A number of units of one lot of a SKU at a location.
 *
 * @param key what and where
 * @param lot which lot or serial number
 * @param quantity how many units, at least one
 */
public record LotLine(
        @Required StockKey key,
        @Required LotId lot,
        @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public LotLine {
        Given.require("key", key);
        Given.require("lot", lot);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("lot %s of %s has no units: leave the line out".formatted(lot, key));
        }
    }

    /**
     * Some units of a lot.
     *
     * @param key what and where
     * @param lot which lot
     * @param units how many, at least one
     * @return the line
     */
    public static LotLine of(StockKey key, LotId lot, long units) {
        return new LotLine(key, lot, Quantity.of(units));
    }
}
