package io.omni.inventory.lot;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * A number of units of one lot, of what and where being said beside it.
 *
 * @param lot which lot or serial number
 * @param quantity how many units, at least one
 */
public record LotUnits(@Required LotId lot, @MoreThanZero Quantity quantity) {

    /** Checks that there is at least one unit. */
    public LotUnits {
        Given.require("lot", lot);
        Given.require("quantity", quantity);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("lot %s has no units: leave it out".formatted(lot));
        }
    }

    /**
     * Some units of a lot.
     *
     * @param lot which lot
     * @param units how many, at least one
     * @return the units
     */
    public static LotUnits of(LotId lot, long units) {
        return new LotUnits(lot, Quantity.of(units));
    }
}
