package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * What came of one line of an order or ship notice.
 *
 * @param supply which line
 * @param sound units that can be sold
 * @param damaged units that came broken
 * @param remainder what becomes of what is outstanding then
 */
public record Arrival(
        @Required SupplyId supply,
        @Required Quantity sound,
        @Required Quantity damaged,
        @Required Remainder remainder) {

    /** Checks that something came, or is not to come. */
    public Arrival {
        Given.require("supply", supply);
        Given.require("sound units", sound);
        Given.require("damaged units", damaged);
        Given.require("remainder", remainder);
        if (sound.plus(damaged).isZero() && remainder == Remainder.STILL_EXPECTED) {
            throw new IllegalArgumentException(
                    "arrival of %s has no units, sound or damaged: leave the line out".formatted(supply));
        }
    }

    /**
     * Sound units, after which the rest is still to come.
     *
     * @param supply which line
     * @param units how many, at least one
     * @return the arrival
     */
    public static Arrival of(SupplyId supply, long units) {
        return new Arrival(supply, Quantity.of(units), Quantity.ZERO, Remainder.STILL_EXPECTED);
    }
}
