package io.omni.inventory.lot;

import io.omni.core.quantity.Quantity;
import java.util.List;

/**
 * Which lots to take, the earliest to expire first.
 *
 * @param lines what to take; units of {@link LotId#UNASSIGNED} last
 * @param missing how many units there are not, in lots that are good for long enough
 */
public record LotPick(List<LotLine> lines, Quantity missing) {

    /** Copies the list. */
    public LotPick {
        lines = List.copyOf(lines);
    }
}
