package io.omni.inventory.capacity;

import io.omni.core.quantity.Quantity;
import java.util.Optional;

/**
 * How much of a capacity is left.
 *
 * @param limit how much there is in all; empty for no limit
 * @param promised how much of it is promised; what has lapsed is not
 */
public record Room(Optional<Quantity> limit, Quantity promised) {

    /**
     * Tells how much may be promised still.
     *
     * @return the limit less what is promised, never less than none; empty for no limit
     */
    public Optional<Quantity> left() {
        return limit.map(all -> Quantity.of(Math.max(0, all.units() - promised.units())));
    }
}
