package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;

/**
 * So many units of some goods.
 *
 * @param of which goods
 * @param units how many, from 1 to 1000
 */
public record Part(Selector of, int units) {

    private static final int MOST = 1000;

    /** Refuses less than one unit and more than 1000. */
    public Part {
        Given.require("goods", of);
        if (units < 1 || units > MOST) {
            throw new IllegalArgumentException("%d units of %s: give from 1 to %d".formatted(units, of, MOST));
        }
    }

    @Override
    public String toString() {
        return units + " of " + of;
    }
}
