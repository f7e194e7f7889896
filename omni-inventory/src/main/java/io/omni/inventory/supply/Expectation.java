package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import java.time.Instant;

/**
 * How much is expected, and when.
 *
 * @param outstanding units that are still to come; none where nothing more is expected
 * @param at when they are expected to be there
 */
public record Expectation(Quantity outstanding, Instant at) {

    /**
     * Tells whether this disappoints whoever counted on another expectation: fewer units, or later ones.
     *
     * @param before what was expected
     * @return whether it is worse
     */
    public boolean slipsFrom(Expectation before) {
        boolean later = at.isAfter(before.at) && before.outstanding.isPositive();
        return later || outstanding.compareTo(before.outstanding) < 0;
    }
}
