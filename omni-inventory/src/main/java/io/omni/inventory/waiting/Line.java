package io.omni.inventory.waiting;

import io.omni.core.catalog.Sku;
import io.omni.core.validation.Given;

/**
 * The line for a SKU. Whatever changes it saves it, so that one is decided after the other.
 *
 * @param sku what they wait for
 * @param issued how many numbers were given out
 * @param waiting how many tickets there are
 */
public record Line(Sku sku, long issued, long waiting) {

    /** Refuses what is null. */
    public Line {
        Given.require("sku", sku);
    }
}
