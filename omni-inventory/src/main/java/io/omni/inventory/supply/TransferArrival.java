package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * What came of one SKU of a transfer.
 *
 * @param sku what
 * @param sound units that can be sold
 * @param damaged units that came broken
 */
public record TransferArrival(
        @Required Sku sku,
        @Required Quantity sound,
        @Required Quantity damaged) {

    /** Checks that something came. */
    public TransferArrival {
        Given.require("sku", sku);
        Given.require("sound units", sound);
        Given.require("damaged units", damaged);
        if (sound.plus(damaged).isZero()) {
            throw new IllegalArgumentException(
                    "arrival of %s has no units, sound or damaged: leave the line out".formatted(sku));
        }
    }

    /**
     * Units that all can be sold.
     *
     * @param sku what
     * @param units how many, at least one
     * @return the arrival
     */
    public static TransferArrival of(Sku sku, long units) {
        return new TransferArrival(sku, Quantity.of(units), Quantity.ZERO);
    }
}
