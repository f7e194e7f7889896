package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * How many units of a SKU somebody found that can be sold: what the book calls on hand. What is damaged or not for sale is left out.
 *
 * @param sku what
 * @param counted how many units are there, held and other ones together; zero if there are none
 */
public record Tally(@Required Sku sku, @Required Quantity counted) {

    /** Refuses what is null. */
    public Tally {
        Given.require("sku", sku);
        Given.require("counted", counted);
    }

    /**
     * Makes a tally.
     *
     * @param sku what
     * @param units how many, zero or more
     * @return the tally
     */
    public static Tally of(Sku sku, long units) {
        return new Tally(sku, Quantity.of(units));
    }
}
